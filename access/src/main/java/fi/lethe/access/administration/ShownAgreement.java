// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import fi.lethe.access.agreement.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement in an answer about its account. */
record ShownAgreement(
        UUID agreement,
        LocalDate signedOn,
        @Nullable LocalDate validUntil,
        Instant recordedAt,
        @Nullable UUID recordedBy,
        @Nullable Instant withdrawnAt,
        @Nullable UUID withdrawnBy,
        boolean self) {

    static ShownAgreement of(Agreement agreement) {
        return new ShownAgreement(
                agreement.id(),
                agreement.signedOn(),
                agreement.validUntil(),
                agreement.recordedAt(),
                agreement.recordedBy(),
                agreement.withdrawnAt(),
                agreement.withdrawnBy(),
                agreement.self());
    }
}
