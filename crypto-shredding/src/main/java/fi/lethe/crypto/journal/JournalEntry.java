// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.journal;

import fi.lethe.events.personal.KeyId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One destruction: these keys of this subject are to be gone.
 *
 * @param sequence from 1, without gaps
 * @param order what ordered it; stands in the journal once
 */
public record JournalEntry(long sequence, UUID order, UUID subject, List<KeyId> keys, Instant at) {
    public JournalEntry {
        keys = List.copyOf(keys);
    }
}
