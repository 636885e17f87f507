// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.account.AccountGuard;
import fi.lethe.access.account.AccountRow;
import fi.lethe.access.permission.Actor;
import java.time.LocalDate;
import java.util.Optional;

/** Who acts, by a row of {@code access.account}. */
record ActorRow(AccountGuard guard) {

    /** Nobody where the account is revoked, or the row is not the one that the ledger demands. */
    Optional<Actor> actor(AccountRow row, LocalDate today) {
        return guard.admits(row) && row.revokedAt() == null
                ? Optional.of(new Actor(row.id(), row.roles(), row.agreedOn(today)))
                : Optional.empty();
    }
}
