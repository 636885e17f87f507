// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.events.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an account held the same roles.
 *
 * @param until null while it lasts
 * @param givenBy the account of who gave the roles; null for the installation itself
 * @param endedBy the account of who changed or revoked them
 */
public record Tenure(
        UUID account,
        Set<Role> roles,
        Instant since,
        @Nullable Instant until,
        @Nullable UUID givenBy,
        @Nullable UUID endedBy) {
    public Tenure {
        roles = Set.copyOf(roles);
    }
}
