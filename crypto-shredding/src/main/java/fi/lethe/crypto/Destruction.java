// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.crypto.journal.ErasureJournal;
import fi.lethe.crypto.journal.JournalEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys keys: the journal first, on disk, then tombstones and deletion in one transaction. A crash between the two is
 * made good by the next destruction or the next start, whichever comes first.
 */
final class Destruction {
    private static final Logger LOG = LoggerFactory.getLogger(Destruction.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration REPLAY_LIMIT = Duration.ofMinutes(10);
    private static final int PAGE = 1000;

    /** A destruction whose line is older has been carried out, or cut off. */
    private static final Duration CARRIED_OUT = Duration.ofSeconds(10);

    private final VaultDatabase database;
    private final ErasureJournal journal;
    private final Clock clock;
    private final OnceAnHour<Long> alarms;

    Destruction(VaultDatabase database, ErasureJournal journal, Clock clock, LongSupplier nanos) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.alarms = new OnceAnHour<>(nanos);
    }

    /** The sequence under which the journal holds this order. */
    long destroy(DestructionOrder order) {
        return database.inTransaction(LIMIT, jdbc -> {
            WritersLock.take(jdbc);
            long applied = refuseIfCut(jdbc);
            var entry =
                    journal.append(new JournalEntry(0, order.order(), order.subject(), order.keys(), clock.instant()));
            Tombstones.bury(jdbc, entry);
            journal.forEachFrom(applied + 1, pending -> Tombstones.bury(jdbc, pending));
            VaultMark.markJournal(jdbc, journal.last());
            return entry.sequence();
        });
    }

    /**
     * Carries out the whole journal again: what a restored vault has brought back goes. An older vault says itself that it has not seen
     * those destructions; one that has, and keeps the keys all the same, was meddled with.
     */
    void replay() {
        int back = database.inTransaction(REPLAY_LIMIT, jdbc -> {
            WritersLock.take(jdbc);
            long applied = refuseIfCut(jdbc);
            int revived = 0;
            for (var entry : amiss(jdbc)) {
                var buried = Tombstones.bury(jdbc, entry);
                if (entry.sequence() <= applied) {
                    alarmIfAmiss(entry, buried);
                } else {
                    revived += buried.keysDeleted();
                }
            }
            VaultMark.markJournal(jdbc, journal.last());
            return revived;
        });
        if (back > 0) {
            LOG.warn("{} destroyed keys had come back with a restored vault; the erasure journal destroyed them", back);
        }
    }

    /** Asked for many lines at once, for a start reads all of them. */
    private List<JournalEntry> amiss(JdbcClient jdbc) {
        var amiss = new ArrayList<JournalEntry>();
        var page = new ArrayList<JournalEntry>();
        journal.forEachFrom(1, entry -> {
            page.add(entry);
            if (page.size() == PAGE) {
                amiss.addAll(Tombstones.amiss(jdbc, page));
                page.clear();
            }
        });
        amiss.addAll(Tombstones.amiss(jdbc, page));
        return amiss;
    }

    /** Carries out these lines of the journal again; who is just carrying one out for the first time is waited for. */
    void again(Collection<Long> sequences) {
        database.inTransaction(REPLAY_LIMIT, jdbc -> {
            WritersLock.take(jdbc);
            long applied = refuseIfCut(jdbc);
            for (long sequence : sequences) {
                var entry = journal.entry(sequence);
                var buried = Tombstones.bury(jdbc, entry);
                if (sequence <= applied || entry.at().isBefore(clock.instant().minus(CARRIED_OUT))) {
                    alarmIfAmiss(entry, buried);
                } else if (buried.wasAmiss()) {
                    LOG.warn("a destruction that was cut off, {} in the erasure journal, was carried out", sequence);
                }
            }
            return true;
        });
    }

    private void alarmIfAmiss(JournalEntry entry, Tombstones.Buried buried) {
        if (buried.wasAmiss() && alarms.letsThrough(entry.sequence())) {
            LOG.error(
                    "ALARM of what line {} of the erasure journal destroyed, {} keys were in the vault again and {} tombstones were gone; "
                            + "none of these keys was used, and they are destroyed again",
                    entry.sequence(),
                    buried.keysDeleted(),
                    buried.tombstonesPut());
        }
    }

    /** The journal's last sequence. */
    long lastSequence() {
        return database.inTransaction(LIMIT, jdbc -> {
            WritersLock.take(jdbc);
            return journal.last();
        });
    }

    private long refuseIfCut(JdbcClient jdbc) {
        long applied = VaultMark.journalSequence(jdbc);
        long last = journal.last();
        if (last < applied) {
            throw new VaultMismatch(
                    "the erasure journal ends at " + last + ", but the vault has applied it up to " + applied, null);
        }
        return applied;
    }
}
