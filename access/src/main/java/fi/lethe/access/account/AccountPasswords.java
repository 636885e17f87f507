// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.util.UUID;

/** Sets and checks the password of an account that is known already. */
public final class AccountPasswords {
    private final AccountTable table;
    private final Passwords passwords;

    AccountPasswords(AccountTable table, Passwords passwords) {
        this.table = table;
        this.passwords = passwords;
    }

    /** The hash to {@link #store}; takes a good while, and its turn. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    /** Replaces the password of an account in office. */
    public void store(UUID account, String hash) {
        table.setPassword(account, hash);
    }

    /** Whether this is the account's password. */
    public boolean fits(UUID account, String password) {
        var hash = table.passwordHash(account).orElse(null);
        return passwords.inTurn(() -> passwords.matches(password, hash));
    }
}
