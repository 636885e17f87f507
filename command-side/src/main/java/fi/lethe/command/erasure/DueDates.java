// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks several times a second for what is due and does it; what fails is tried again after a while. */
final class DueDates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueDates.class);
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final int AT_ONCE = 50;

    private final DueTable table;
    private final DueWork work;
    private final Clock clock;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("due-dates").factory());

    DueDates(DueTable table, DueWork work, Clock clock) {
        this.table = table;
        this.work = work;
        this.clock = clock;
    }

    void start() {
        var _ = poller.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            var now = clock.instant();
            table.take(now, now.plus(AGAIN), AT_ONCE).forEach(this::attempt);
        } catch (RuntimeException outage) {
            LOG.warn("Due dates could not be looked at: {}", outage.getClass().getSimpleName());
        }
    }

    private void attempt(Due due) {
        try {
            switch (due.kind()) {
                case START_DESTRUCTION -> work.destroying().carryOut(due.customer(), due.position(), due.correlation());
                case DESTROY_KEYS -> work.destroying().resume(due.customer(), due.position(), due.correlation());
                case COMPLETE_ERASURE -> complete(due);
                case FORGET_THE_REST -> forgetTheRest(due);
                case FOLLOW_AGAIN -> {
                    work.following().again(due);
                    table.done(due);
                }
            }
        } catch (RuntimeException | StackOverflowError failed) {
            failed(due, failed);
        }
    }

    /** What its own entries are to blame for comes later and later; anything else soon. */
    private void failed(Due due, Throwable failed) {
        if (EntryFault.caused(failed)) {
            LOG.error(
                    "ALARM {} of position {} fails for customer {} and will be tried again later: {}",
                    due.kind(),
                    due.position(),
                    due.customer().value(),
                    failed.getClass().getName());
            table.later(due, clock.instant());
        } else {
            LOG.warn("{} of position {} failed and will be tried again", due.kind(), due.position(), failed);
        }
    }

    private void complete(Due due) {
        if (!work.completing().tried(due)) {
            table.schedule(due, clock.instant().plus(EVERY));
        }
    }

    private void forgetTheRest(Due due) {
        switch (work.forgetting().weighAgain(due)) {
            case ORDERED -> {} // the next destruction of keys wakes this row again
            case HELD -> table.sleep(due);
            case NOTHING_LEFT -> table.done(due);
        }
    }

    @Override
    public void close() {
        poller.shutdown();
        try {
            if (!poller.awaitTermination(5, TimeUnit.SECONDS)) {
                poller.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            poller.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
