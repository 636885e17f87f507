// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.access.AccessEvent.PersonalDataViewed;
import fi.lethe.ledger.AccessLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Views of those whom searches showed, held in memory alone, each recorded at a moment of its own within the minute and under ids
 * of its own: neither order nor ids nor time tell which of them one answer showed together. At an orderly end they are recorded at
 * once. What the ledger does not take stays and is tried again.
 */
final class WaitingViews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingViews.class);
    private static final Duration LONGEST = Duration.ofSeconds(50);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int MOST = 100_000;
    private static final int AT_ONCE = 100;

    private final AccessLog log;
    private final PriorityBlockingQueue<Waiting> waiting = new PriorityBlockingQueue<>();
    private final ExecutorService recording = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("waiting-views").factory());

    /** @param due when it is to be recorded, on the clock of {@link System#nanoTime} */
    private record Waiting(long due, AccessLog.Who who, PersonalDataViewed viewed) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return Long.compare(due - other.due, 0);
        }
    }

    WaitingViews(AccessLog log) {
        this.log = log;
    }

    void start() {
        var _ = looking.scheduleWithFixedDelay(this::recordDue, 1, 1, TimeUnit.SECONDS);
    }

    /** Never waits for the ledger. */
    void add(AccessLog.Who who, PersonalDataViewed viewed) {
        waiting.add(
                new Waiting(System.nanoTime() + ThreadLocalRandom.current().nextLong(LONGEST.toNanos()), who, viewed));
    }

    /** Refuses a search for now whose views could not be held. */
    void refuseWhereTooManyWait() {
        if (waiting.size() >= MOST) {
            throw TypedRefusal.of(
                    HttpProblems.UNAVAILABLE, "Too many views wait to be recorded; the ledger is behind.");
        }
    }

    /** Records all that wait, in an order that tells nothing. */
    void recordAll() {
        record(false);
    }

    private void recordDue() {
        try {
            record(true);
        } catch (RuntimeException e) { // else the executor would never look again
            LOG.error("Views of searches were not recorded", e);
        }
    }

    private synchronized void record(boolean dueOnly) {
        for (var some = next(dueOnly); !some.isEmpty(); some = next(dueOnly)) {
            var left = recorded(some);
            if (!left.isEmpty()) {
                LOG.warn("{} views of searches wait until the ledger takes them", left.size() + waiting.size());
                long again = System.nanoTime() + AGAIN.toNanos();
                left.forEach(each -> waiting.add(new Waiting(again, each.who(), each.viewed())));
                return;
            }
        }
    }

    private List<Waiting> next(boolean dueOnly) {
        var some = new ArrayList<Waiting>();
        long now = System.nanoTime();
        for (var first = waiting.peek();
                first != null && some.size() < AT_ONCE && (!dueOnly || first.due() - now <= 0);
                first = waiting.peek()) {
            some.add(waiting.remove());
        }
        return some;
    }

    /** Each by a thread of its own, so that the access log gathers them; returns those that may not stand. */
    private List<Waiting> recorded(List<Waiting> some) {
        var left = new ArrayList<Waiting>();
        try {
            var work = some.stream()
                    .map(each -> (Callable<Boolean>) () -> isRecorded(each))
                    .toList();
            var done = recording.invokeAll(work);
            for (int i = 0; i < some.size(); i++) {
                if (!done.get(i).get()) {
                    left.add(some.get(i));
                }
            }
            return left;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return some; // twice, rather than not at all
        } catch (ExecutionException e) {
            throw new IllegalStateException("views of searches were not recorded", e);
        }
    }

    private boolean isRecorded(Waiting each) {
        try {
            log.recordApart(each.who(), each.viewed());
            return true;
        } catch (RuntimeException e) { // whatever it is, the view is not let go of
            LOG.debug("A view of a search was not recorded and is tried again", e);
            return false;
        }
    }

    /** Ends, and records what waits. */
    @Override
    public void close() {
        looking.shutdown();
        recordAll();
        if (!waiting.isEmpty()) {
            LOG.error("{} views of searches are lost: the ledger does not take them", waiting.size());
        }
        recording.close();
    }
}
