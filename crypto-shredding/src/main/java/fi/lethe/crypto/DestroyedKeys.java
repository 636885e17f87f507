// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.crypto.journal.JournalDamaged;
import fi.lethe.crypto.journal.JournalEntry;
import fi.lethe.crypto.journal.JournalTail;
import fi.lethe.events.personal.KeyId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that the erasure journal has destroyed, held in memory: once in a line of the journal, a key is destroyed for this process,
 * whatever becomes of vault or journal.
 */
final class DestroyedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(DestroyedKeys.class);
    private static final int FEW = 1024;

    private final JournalTail journal;
    /** What came lately; asked before the array, which takes it over before it is forgotten here. */
    private final Map<KeyId, Destroyed> lately = new ConcurrentHashMap<>();

    private volatile SortedKeys sorted = SortedKeys.NONE;
    private volatile boolean unreadable;

    DestroyedKeys(JournalTail journal) {
        this.journal = journal;
        journal.follow(this::add);
    }

    /**
     * Looks whether the journal has grown; then a key is known here if its destruction was answered before this call.
     *
     * @throws VaultUnavailable if the journal cannot be read, which is an alarm: nobody knows then what is destroyed
     */
    void look() {
        try {
            journal.follow(this::add);
            unreadable = false;
        } catch (JournalDamaged e) {
            if (!unreadable) {
                unreadable = true;
                LOG.error("ALARM the erasure journal cannot be read; no key is lent until it can", e);
            }
            throw new VaultUnavailable("the erasure journal cannot be read", e);
        }
    }

    /** Under which line of the journal this key was destroyed, and when; null where it was not. */
    @Nullable
    Destroyed find(KeyId key) {
        var late = lately.get(key);
        return late != null ? late : sorted.find(key);
    }

    /** One at a time: the journal's tail sees to that. */
    private void add(JournalEntry entry) {
        var destroyed = new Destroyed(entry.sequence(), entry.at());
        entry.keys().forEach(key -> lately.putIfAbsent(key, destroyed));
        if (lately.size() > Math.max(FEW, sorted.size() / 8)) {
            sorted = sorted.with(lately);
            lately.clear();
        }
    }
}
