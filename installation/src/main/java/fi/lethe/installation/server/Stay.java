// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.installation.settings.Web;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps something up until the process is told to end (Ctrl-C, SIGTERM), then ends it in order.
 *
 * <p>A signal that comes while it is still starting waits for the start and ends it at once.
 */
public final class Stay<R extends Running> implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable R> running = new AtomicReference<>();
    private final Thread hook = Thread.ofPlatform().name("lethe-ends").unstarted(this::end);

    private Stay() {}

    /** Starts it, unless the port that it is to have is taken. */
    public static <R extends Running> Stay<R> begin(Web web, Supplier<R> start) {
        FreePort.check(web);
        var stay = new Stay<R>();
        Runtime.getRuntime().addShutdownHook(stay.hook);
        try {
            stay.running.set(start.get());
        } finally {
            stay.begun.countDown();
        }
        return stay;
    }

    /** What runs. */
    public R running() {
        var now = running.get();
        if (now == null) {
            throw new IllegalStateException("Lethe has been stopped");
        }
        return now;
    }

    /** Whether it is ready within two minutes. One that is not serves what it can, and says at its readiness what is missing. */
    public boolean isReadySoon() throws InterruptedException {
        return new Readiness(running().address()).comesWithin(PATIENCE);
    }

    public void untilStopped() throws InterruptedException {
        ended.await();
    }

    /** Once, by whoever comes first: the signal or the end of the command. */
    private void end() {
        try {
            begun.await();
            var now = running.getAndSet(null);
            if (now != null) {
                now.close();
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
