// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what has expired every quarter of an hour; an expired token is refused whether it is deleted yet or not. */
final class ExpiredTokens implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredTokens.class);
    private static final int MINUTES = 15;

    private final Tokens tokens;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("expired-tokens").daemon().factory());

    ExpiredTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    void start() {
        var _ = schedule.scheduleWithFixedDelay(this::delete, 1, MINUTES, TimeUnit.MINUTES);
    }

    private void delete() {
        try {
            tokens.deleteExpired();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Expired tokens could not be deleted ({}); will try again.",
                    e.getClass().getName());
        }
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }
}
