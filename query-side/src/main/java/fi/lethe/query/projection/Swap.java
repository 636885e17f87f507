// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Swaps in a transaction that waits for readers a moment only, so that nobody waits long behind it; then tries again. */
public final class Swap {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int ATTEMPTS = 240;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final TransactionTemplate transaction;
    private final Runnable before;
    private final Runnable swap;

    /**
     * A swap to run.
     *
     * @param before each attempt, outside the transaction
     * @param swap in the transaction
     */
    public Swap(QueryDatabase database, Runnable before, Runnable swap) {
        this.transaction = new TransactionTemplate(database.transactions());
        this.before = before;
        this.swap = swap;
    }

    /** Returns when it has succeeded. */
    public void run() {
        for (int attempt = 1; !succeeds(attempt == ATTEMPTS); attempt++) {
            pause();
        }
    }

    private boolean succeeds(boolean last) {
        before.run();
        try {
            transaction.executeWithoutResult(_ -> swap.run());
            return true;
        } catch (DataAccessException e) {
            if (last || !readersAreInTheWay(e)) {
                throw e;
            }
            return false;
        }
    }

    private static boolean readersAreInTheWay(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}
