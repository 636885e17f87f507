// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.due;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks several times a second for what is due and does it; what fails is tried again after a while. */
public final class DueDates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueDates.class);
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final DueTable table;
    private final Map<String, Automation> automations;
    private final Clock clock;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("due-dates").factory());

    /** Due dates that these automations do, each of its own kind. */
    public DueDates(DueTable table, List<Automation> automations, Clock clock) {
        this.table = table;
        this.automations =
                automations.stream().collect(Collectors.toUnmodifiableMap(Automation::kind, Function.identity()));
        this.clock = clock;
    }

    public void start() {
        var _ = poller.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            var now = clock.instant();
            table.take(automations.keySet(), now, now.plus(AGAIN)).forEach(this::attempt);
        } catch (RuntimeException outage) {
            LOG.warn("Due dates could not be looked at: {}", outage.getClass().getSimpleName());
        }
    }

    private void attempt(Due due) {
        var automation = Objects.requireNonNull(automations.get(due.kind()));
        try {
            switch (automation.attempt(due)) {
                case Next.Done _ -> table.done(due);
                case Next.ToldByLedger _ -> {}
                case Next.After(var pause) ->
                    table.postpone(due, clock.instant().plus(pause));
                case Next.Asleep _ -> table.sleep(due);
            }
        } catch (RuntimeException | StackOverflowError failed) {
            failed(due, failed);
        }
    }

    /** What its own entries are to blame for comes later and later; anything else soon. */
    private void failed(Due due, Throwable failed) {
        if (EntryFault.caused(failed)) {
            LOG.error(
                    "ALARM {} of position {} fails for stream {} and will be tried again later: {}",
                    due.kind(),
                    due.position(),
                    due.stream(),
                    failed.getClass().getName());
            table.later(due, clock.instant());
        } else {
            LOG.warn("{} of position {} failed and will be tried again", due.kind(), due.position(), failed);
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
