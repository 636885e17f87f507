// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes registers whose last import is long ago, and finishes what a closure that was cut off has left; several processes may. */
final class RowCodesEnd implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RowCodesEnd.class);

    private final ImportSources sources;
    private final ImportTurns turns;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("row-codes").factory());

    RowCodesEnd(ImportSources sources, ImportTurns turns) {
        this.sources = sources;
        this.turns = turns;
    }

    /** Begins, and goes on every hour. */
    void start() {
        var _ = hourly.scheduleWithFixedDelay(this::attempt, 2, 60, TimeUnit.MINUTES);
    }

    private void attempt() {
        try {
            run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The keys of imported rows could not be looked after and will be in an hour: {}",
                    failed.getClass().getName());
        }
    }

    /** A register that is being imported at this moment is in use. */
    void run() {
        for (var due : sources.due()) {
            turns.now(due.id()).ifPresent(turn -> {
                try (turn) {
                    sources.close(due, null);
                }
            });
        }
        sources.finish();
    }

    @Override
    public void close() {
        hourly.shutdownNow();
    }
}
