// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import fi.lethe.events.PurposeId;
import fi.lethe.events.RegisterName;
import fi.lethe.events.access.AccessEvent.RegisterSearched;
import fi.lethe.events.access.SearchKind;
import fi.lethe.ledger.AccessLog;
import fi.lethe.ledger.AppendFailed;
import fi.lethe.ledger.LedgerUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts searches that showed nobody, by account and purpose, and records each count once its minute is over; what the ledger does
 * not take stays counted. An orderly end records the minute under way.
 */
final class FruitlessSearches implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FruitlessSearches.class);
    private static final long SECONDS_BETWEEN_LOOKS = 5;

    private final AccessLog log;
    private final Clock clock;
    private final Map<Minute, Integer> counts = new LinkedHashMap<>(); // guarded by itself
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fruitless-searches").factory());

    private record Minute(Instant begin, UUID actor, PurposeId purpose) {}

    FruitlessSearches(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void start() {
        var _ = looking.scheduleWithFixedDelay(
                this::recordEnded, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Never waits for the ledger. */
    void count(UUID actor, PurposeId purpose) {
        var minute = new Minute(clock.instant().truncatedTo(ChronoUnit.MINUTES), actor, purpose);
        synchronized (counts) {
            counts.merge(minute, 1, Integer::sum);
        }
    }

    private void recordEnded() {
        try {
            record(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        } catch (RuntimeException e) { // else the executor would never look again
            LOG.error("Counts of searches were not recorded", e);
        }
    }

    /** Records what was counted so far, the minute under way too; the rest of that minute becomes another entry. */
    void recordAll() {
        record(Instant.MAX);
    }

    private synchronized void record(Instant before) {
        for (var minute : minutesBefore(before)) {
            int count;
            synchronized (counts) {
                count = counts.getOrDefault(minute, 0);
            }
            var who = new AccessLog.Who(
                    minute.actor().toString(),
                    RegisterName.CUSTOMERS.value(),
                    minute.purpose().value(),
                    null);
            try {
                log.record(
                        who,
                        new RegisterSearched(
                                minute.actor(), SearchKind.WORDS, count, 0, minute.begin(), minute.purpose()));
            } catch (LedgerUnavailable | AppendFailed later) {
                LOG.warn("Counts of searches wait until the ledger takes them: {}", later.getMessage());
                return;
            }
            synchronized (counts) { // what came meanwhile stays
                counts.computeIfPresent(minute, (_, now) -> now > count ? Integer.valueOf(now - count) : null);
            }
        }
    }

    private List<Minute> minutesBefore(Instant end) {
        synchronized (counts) {
            return counts.keySet().stream()
                    .filter(minute -> minute.begin().isBefore(end))
                    .toList();
        }
    }

    /** Ends, and records what was counted so far. */
    @Override
    public void close() {
        looking.shutdownNow();
        recordAll();
    }
}
