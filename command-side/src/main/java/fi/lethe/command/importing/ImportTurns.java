// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.problems.TypedRefusal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Whose turn it is: of one register one import at a time, in all processes together, and few of all registers at once in this process, for
 * each keeps a connection, and who serves needs connections, too. Who comes later waits, first come, first served.
 */
final class ImportTurns {
    private static final int AT_ONCE = 3;
    private static final int MOST_WAITING = 16;
    private static final int RETRY_SECONDS = 60;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final DataSource database;
    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ConcurrentHashMap<UUID, Semaphore> ofSources = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** @param patience how long anybody waits for a turn */
    ImportTurns(DataSource database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /** A turn; ended by closing it. */
    interface Turn extends AutoCloseable {
        /**
         * Nobody else can have this turn meanwhile.
         *
         * @throws DataAccessResourceFailureException where somebody else can
         */
        default void requireHeld() {}

        @Override
        void close();
    }

    /**
     * A turn of this register.
     *
     * @throws TypedRefusal {@code import-busy} where too many wait, or it did not come in time
     */
    Turn await(UUID source) {
        return waitingFor(end -> {
            var here = ofSource(source);
            if (!here.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
            try {
                return locked(source, here, end);
            } catch (RuntimeException | InterruptedException failed) {
                here.release();
                throw failed;
            }
        });
    }

    /** A turn of who stores nothing: it waits for a place only. */
    Turn awaitPlace() {
        return waitingFor(end -> {
            place(end);
            return places::release;
        });
    }

    /** A turn of this register now, or none. */
    Optional<Turn> now(UUID source) {
        var here = ofSource(source);
        if (!here.tryAcquire()) {
            return Optional.empty();
        }
        Optional<SourceLock> lock = Optional.empty();
        try {
            lock = SourceLock.take(database, source);
        } finally {
            if (lock.isEmpty()) {
                here.release();
            }
        }
        return lock.map(taken -> new Locked(taken, here::release));
    }

    private record Locked(SourceLock lock, Runnable leaving) implements Turn {
        @Override
        public void requireHeld() {
            lock.requireHeld();
        }

        @Override
        public void close() {
            lock.close();
            leaving.run();
        }
    }

    private Turn locked(UUID source, Semaphore here, long end) throws InterruptedException {
        while (true) {
            place(end);
            Optional<SourceLock> lock = Optional.empty();
            try {
                lock = SourceLock.take(database, source);
            } finally {
                if (lock.isEmpty()) {
                    places.release(); // while another process imports it, others here have the place
                }
            }
            if (lock.isPresent()) {
                return new Locked(lock.get(), () -> {
                    places.release();
                    here.release();
                });
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private void place(long end) throws InterruptedException {
        if (end < System.nanoTime() || !places.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw busy();
        }
    }

    private Turn waitingFor(Waiting waitingTurn) {
        try {
            if (waiting.incrementAndGet() > MOST_WAITING) {
                throw busy();
            }
            return waitingTurn.until(System.nanoTime() + patience.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.decrementAndGet();
        }
    }

    @FunctionalInterface
    private interface Waiting {
        Turn until(long end) throws InterruptedException;
    }

    private Semaphore ofSource(UUID source) {
        return ofSources.computeIfAbsent(source, _ -> new Semaphore(1, true));
    }

    private static TypedRefusal busy() {
        return TypedRefusal.forNow(ImportProblems.BUSY, RETRY_SECONDS);
    }
}
