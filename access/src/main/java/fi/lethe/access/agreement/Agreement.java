// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A confidentiality agreement that a person has signed.
 *
 * @param validUntil the last day on which it binds; null where it has no end
 * @param recordedBy the account of who recorded it; null for the installation itself
 * @param withdrawnAt from when on it counts no more; null while it counts
 * @param self whether the person recorded it alone, for nobody else ever had an account
 */
public record Agreement(
        UUID id,
        UUID account,
        LocalDate signedOn,
        @Nullable LocalDate validUntil,
        Instant recordedAt,
        @Nullable UUID recordedBy,
        @Nullable Instant withdrawnAt,
        @Nullable UUID withdrawnBy,
        boolean self) {}
