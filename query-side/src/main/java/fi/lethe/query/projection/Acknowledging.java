// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the ledger how far a holder of derived data has followed, after the commit that let go of the data.
 *
 * <p>What could not be told is told again until it succeeds; what a crash kept from being told is told at the next start. The
 * ledger takes repetitions.
 */
final class Acknowledging implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Acknowledging.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String holder;
    private final LongPredicate ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long due = ProgressTable.NOTHING;
    private long told = ProgressTable.NOTHING;
    private boolean closed;
    private @Nullable Thread thread;

    /** Tells by this; it answers false where it is too early, and is asked again. */
    Acknowledging(String holder, LongPredicate ledger) {
        this.holder = holder;
        this.ledger = ledger;
    }

    void start() {
        thread = Thread.ofVirtual().name("acknowledging-" + holder).start(this::run);
    }

    /** Everything up to this position is folded in and committed. */
    void upTo(long position) {
        lock.lock();
        try {
            due = Math.max(due, position);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        var running = thread;
        if (running != null) {
            join(running);
        }
    }

    private void run() {
        try {
            for (long next = await(); next > told; next = await()) {
                tell(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next position to tell; the one told last where this is closed. */
    private long await() throws InterruptedException {
        lock.lock();
        try {
            while (due <= told && !closed) {
                changed.await();
            }
            return closed ? told : due;
        } finally {
            lock.unlock();
        }
    }

    private void tell(long position) throws InterruptedException {
        try {
            if (ledger.test(position)) {
                told = position;
            } else {
                pause();
            }
        } catch (RuntimeException e) {
            LOG.warn("{} could not acknowledge position {}; will try again.", holder, position, e);
            pause();
        }
    }

    private void pause() throws InterruptedException {
        lock.lock();
        try {
            long left = PAUSE_NANOS;
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void join(Thread running) {
        try {
            running.join(TimeUnit.NANOSECONDS.toMillis(PAUSE_NANOS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
