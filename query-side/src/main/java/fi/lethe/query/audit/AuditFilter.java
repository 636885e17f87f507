// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.events.personal.Token;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is absent does not narrow.
 *
 * @param token as an entry shows it
 * @param before position, for the next page
 */
public record AuditFilter(
        @Nullable String subject,
        @Nullable String type,
        @Nullable String actor,
        @Nullable Token token,
        Span<Instant> recorded,
        Span<Long> positions,
        @Nullable Long before) {

    /**
     * A stretch of time or of the ledger.
     *
     * @param from this one or later
     * @param until times before this one; positions up to and with this one
     */
    public record Span<T>(@Nullable T from, @Nullable T until) {}
}
