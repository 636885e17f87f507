// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.app.server.Readiness;
import fi.lethe.app.server.RunningLethe;
import fi.lethe.app.settings.Settings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an installation up until the process is told to end (Ctrl-C, SIGTERM), then ends it in order.
 *
 * <p>A signal that comes while it is still starting waits for the start and ends it at once.
 */
final class Stay implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable RunningLethe> running = new AtomicReference<>();
    private final Thread hook = Thread.ofPlatform().name("lethe-ends").unstarted(this::end);

    private Stay() {}

    static Stay begin(Settings settings) {
        FreePort.check(settings.web());
        var stay = new Stay();
        Runtime.getRuntime().addShutdownHook(stay.hook);
        try {
            stay.running.set(RunningLethe.start(settings));
        } finally {
            stay.begun.countDown();
        }
        return stay;
    }

    RunningLethe lethe() {
        var lethe = running.get();
        if (lethe == null) {
            throw new IllegalStateException("Lethe has been stopped");
        }
        return lethe;
    }

    void awaitReady() throws InterruptedException {
        if (!new Readiness(lethe().address()).comesWithin(PATIENCE)) {
            throw new IllegalStateException("Lethe did not become ready");
        }
    }

    void untilStopped() throws InterruptedException {
        ended.await();
    }

    /** Once, by whoever comes first: the signal or the end of the command. */
    private void end() {
        try {
            begun.await();
            var lethe = running.getAndSet(null);
            if (lethe != null) {
                lethe.close();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void close() {
        end();
    }
}
