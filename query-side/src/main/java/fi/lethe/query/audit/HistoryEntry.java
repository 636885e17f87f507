// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fi.lethe.evidence.entry.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a customer's history.
 *
 * @param exception on what ground restricted data were processed (GDPR Art. 18(2)), null where none was declared
 * @param payload as it stands in the entry: ids, days and grounds; of sealed values and references only what stands there
 */
record HistoryEntry(
        long position,
        long seq,
        String type,
        int revision,
        Instant at,
        String actor,
        String register,
        String purpose,
        @Nullable String exception,
        UUID command,
        UUID correlation,
        @JsonRawValue String payload) {
    static HistoryEntry of(long position, LedgerEntry entry) {
        return new HistoryEntry(
                position,
                entry.seq(),
                entry.type(),
                entry.revision(),
                entry.at(),
                entry.actor(),
                entry.register(),
                entry.purpose(),
                entry.exception(),
                entry.command(),
                entry.correlation(),
                new String(entry.payload(), StandardCharsets.UTF_8));
    }
}
