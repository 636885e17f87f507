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

    /** Whether the account has this agreement, and it was not ended. */
    public boolean hasAgreement(UUID agreement) {
        return state.agreements().containsKey(agreement);
    }
}
