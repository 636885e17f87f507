// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.FieldError;
import fi.lethe.crypto.Opened;
import fi.lethe.events.account.PasswordMeans;
import fi.lethe.events.personal.StaffName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets and checks the password of an account that is known already. */
public final class AccountPasswords {
    private final AccountTable table;
    private final AccountBook book;
    private final Passwords passwords;
    private final SealedNames names;

    AccountPasswords(AccountTable table, AccountBook book, Passwords passwords, SealedNames names) {
        this.table = table;
        this.book = book;
        this.passwords = passwords;
        this.names = names;
    }

    /** The hash to {@link #store}; takes a good while, and its turn. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    /**
     * What is wrong with a new password: its length, or that it is among the first that are guessed; empty where it will do.
     * What is in use already is not judged.
     *
     * @param words that somebody would try first, such as login and name
     */
    public Optional<FieldError> fault(String pointer, @Nullable String password, List<String> words) {
        return Length.PASSWORD
                .fault(pointer, password)
                .or(() -> password != null && passwords.inTurn(words, () -> CommonPasswords.contain(password, words))
                        ? Optional.of(new FieldError(pointer, CommonPasswords.REMEDY))
                        : Optional.empty());
    }

    /** The same for the person behind an account, whose own name and login are tried first. */
    public Optional<FieldError> fault(String pointer, @Nullable String password, UUID account) {
        return fault(pointer, password, words(account));
    }

    private List<String> words(UUID account) {
        var held = table.find(account).stream().toList();
        return names.open(held).values().stream()
                .map(name -> name instanceof Opened.Known<StaffName>(var known) ? known : null)
                .filter(Objects::nonNull)
                .flatMap(known -> Stream.of(known.name(), known.login()))
                .toList();
    }

    /** Replaces the password of an account in office, for the installation itself. */
    public void store(UUID account, String hash) {
        book.setPassword(account, null, hash, PasswordMeans.INSTALLATION);
    }

    /** Replaces the password of an account in office, as its person wants who knew the one before; all its sessions count no more. */
    public void storeOwn(UUID account, String hash) {
        book.setPassword(account, account, hash, PasswordMeans.OWN);
    }

    /** The same by the link that was given with this event; false where it is not good any more. */
    public boolean storeByLink(UUID account, long link, String hash) {
        return book.setPassword(account, link, hash);
    }

    /** Makes the account's row anew where it is not what the ledger says, with an alarm. */
    public void mendIfAltered(UUID account) {
        book.mendIfAltered(account);
    }

    /** Whether this is the account's password. */
    public boolean fits(UUID account, String password) {
        var hash = table.passwordHash(account).orElse(null);
        return passwords.inTurn(account, () -> passwords.matches(password, hash));
    }
}
