// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Given again and again until it is closed; one that fails is followed by the next. */
final class SignOfLife implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignOfLife.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Runnable sign;

    private SignOfLife(Runnable sign) {
        this.sign = sign;
    }

    static SignOfLife every(Duration pause, Runnable sign) {
        var life = new SignOfLife(sign);
        Thread.ofVirtual().name("sign-of-life").start(() -> life.give(pause));
        return life;
    }

    private void give(Duration pause) {
        try {
            while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                attempt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            sign.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "An import that waits could not say so: {}",
                    failed.getClass().getName());
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
