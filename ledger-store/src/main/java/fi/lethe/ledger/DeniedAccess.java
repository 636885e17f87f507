// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.events.PurposeId;
import fi.lethe.events.RegisterName;
import fi.lethe.events.access.AccessEvent.AccessDenied;
import fi.lethe.events.access.DenialReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts who was kept out, and records each count once its minute is over: so a stranger cannot make the ledger grow.
 *
 * <p>A minute leads to at most {@value #MOST_OF_A_MINUTE} entries and one for all the others together. Counts that the ledger does not
 * take are kept for an hour. Not promised: that the counts of a process which is killed are recorded. May be used from any thread.
 */
public final class DeniedAccess implements AutoCloseable {
    static final int MOST_OF_A_MINUTE = 50;
    static final String NOBODY = "nobody";

    private static final Logger LOG = LoggerFactory.getLogger(DeniedAccess.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final long SECONDS_BETWEEN_LOOKS = 5;

    private final AccessLog log;
    private final Clock clock;
    private final Map<Kind, Integer> counts = new LinkedHashMap<>(); // guarded by itself
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("denied-access").factory());

    private record Kind(Instant minute, @Nullable UUID actor, DenialReason reason) {}

    public DeniedAccess(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Begins to record what is counted. */
    public void start() {
        var _ = looking.scheduleWithFixedDelay(
                this::recordEnded, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Somebody was kept out just now; null where nobody was signed in. Never waits for the ledger. */
    public void count(@Nullable UUID actor, DenialReason reason) {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        synchronized (counts) {
            var kind = new Kind(minute, actor, reason);
            if (!counts.containsKey(kind)
                    && counts.keySet().stream()
                                    .filter(other -> other.minute().equals(minute))
                                    .count()
                            >= MOST_OF_A_MINUTE) {
                kind = new Kind(minute, null, DenialReason.OTHER);
            }
            counts.merge(kind, 1, Integer::sum);
        }
    }

    /** Records the minutes that are over. */
    void recordEnded() {
        record(clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    /** Records what was counted so far, the minute under way too; the rest of that minute becomes another entry. */
    public void recordAll() {
        record(Instant.MAX);
    }

    private synchronized void record(Instant before) {
        for (var kind : kindsBefore(before)) {
            int count;
            synchronized (counts) {
                count = counts.getOrDefault(kind, 0);
            }
            if (count == 0) {
                continue;
            }
            try {
                log.record(who(kind), new AccessDenied(kind.actor(), kind.reason(), count, kind.minute()));
                synchronized (counts) { // what came meanwhile stays
                    counts.computeIfPresent(kind, (_, now) -> now > count ? Integer.valueOf(now - count) : null);
                }
            } catch (LedgerUnavailable | AppendFailed later) {
                LOG.warn("Counts of denied access wait until the ledger takes them: {}", later.getMessage());
                forgetOld(clock.instant().minus(KEPT));
                return;
            }
        }
    }

    private List<Kind> kindsBefore(Instant end) {
        synchronized (counts) {
            return new ArrayList<>(counts.keySet())
                    .stream().filter(kind -> kind.minute().isBefore(end)).toList();
        }
    }

    private void forgetOld(Instant before) {
        synchronized (counts) {
            if (counts.keySet().removeIf(kind -> kind.minute().isBefore(before))) {
                LOG.error("Counts of denied access older than an hour are lost");
            }
        }
    }

    private static AccessLog.Who who(Kind kind) {
        var actor = kind.actor();
        return new AccessLog.Who(
                actor == null ? NOBODY : actor.toString(),
                RegisterName.CUSTOMERS.value(),
                PurposeId.AUDIT.value(),
                null);
    }

    /** Ends, and records what was counted so far. */
    @Override
    public void close() {
        looking.shutdownNow();
        recordAll();
    }
}
