// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a second person, or was decided without one.
 *
 * @param state {@code WAITING}, or {@code ALONE}: it counts, and nobody else has seen it
 * @param roles all that would be held, or of a decision those that were given; left out where it is about an agreement
 * @param signedOn of an agreement
 * @param validUntil of an agreement, its last day; left out where it has no end
 * @param by id of who proposed or decided it
 * @param expiresAt from then on it cannot be confirmed; left out of a decision
 * @param mayConfirm ids of who can confirm or decline it, or say that they have seen it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownProposal(
        UUID proposal,
        String state,
        UUID account,
        ShownName name,
        @Nullable List<String> roles,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate validUntil,
        String by,
        Instant at,
        @Nullable Instant expiresAt,
        List<UUID> mayConfirm) {}
