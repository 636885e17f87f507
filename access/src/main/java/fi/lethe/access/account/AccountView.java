// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.events.Role;
import java.util.Set;
import java.util.UUID;

/** What a decision about an account may go by, as the ledger has it. */
public final class AccountView {
    private final AccountState state;

    AccountView(AccountState state) {
        this.state = state;
    }

    public boolean isRevoked() {
        return state.revokedAt() != null;
    }

    /** Held now, or last held by who was revoked. */
    public Set<Role> roles() {
        return state.roles();
    }

    /** How many events it has. */
    public long version() {
        return state.version();
    }

    /** Whether the link that was given with this event is good: no other was since, and no password was set or taken away. */
    public boolean hasLink(long number) {
        return number > 0 && state.link() == number;
    }

    /** Whether it is an administrator in office with a password. */
    public boolean isAdministrator() {
        return !isRevoked() && state.hasPassword() && roles().contains(Role.ADMINISTRATOR);
    }

    /** Whether the account has this agreement, and it was not ended. */
    public boolean hasAgreement(UUID agreement) {
        return state.agreements().containsKey(agreement);
    }
}
