// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command's events, appended together or not at all.
 *
 * @param entries at least one; those of one stream with consecutive sequence numbers
 * @param namedKeys those it uses first that none of its ciphertexts is sealed under
 * @param receipt absent where the command leaves none
 * @param journalSequence of the keys destroyed, 0 where none were
 */
public record PreparedCommand(
        UUID command,
        List<PreparedEntry> entries,
        List<UUID> namedKeys,
        @Nullable ReceiptLine receipt,
        long journalSequence) {

    PreparedEntry first() {
        return entries.getFirst();
    }

    /** Number of events in the first event's stream once this command's stand. */
    public long version() {
        long version = 0;
        for (var entry : entries) {
            if (entry.stream().equals(first().stream())) {
                version = entry.seq() + 1;
            }
        }
        return version;
    }

    /** The next sequence number that each stream must have. */
    Map<String, Long> expected() {
        if (entries.size() == 1) {
            return Map.of(first().stream(), first().seq());
        }
        var expected = new LinkedHashMap<String, Long>();
        entries.forEach(entry -> expected.putIfAbsent(entry.stream(), entry.seq()));
        return expected;
    }

    Set<String> streams() {
        return expected().keySet();
    }
}
