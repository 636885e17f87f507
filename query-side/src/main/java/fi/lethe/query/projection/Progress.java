// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** How far a projection has come, for those who wait for it; also where another process is the one that folds. */
final class Progress {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LongSupplier stored;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private long position = ProgressTable.NOTHING;

    Progress(LongSupplier stored) {
        this.stored = stored;
    }

    /** Rows up to this position are committed. */
    void advancedTo(long newPosition) {
        lock.lock();
        try {
            position = Math.max(position, newPosition);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether rows up to this position are committed now. */
    boolean hasReached(long wanted) {
        if (isKnownToHaveReached(wanted, 0)) {
            return true;
        }
        advancedTo(stored.getAsLong());
        return isKnownToHaveReached(wanted, 0);
    }

    /** Whether they are within this time; looks into the database now and then, in case another process folds. */
    boolean awaits(long wanted, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!hasReached(wanted)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            if (isKnownToHaveReached(wanted, Math.min(left, LOOK_NANOS))) {
                return true;
            }
        }
        return true;
    }

    private boolean isKnownToHaveReached(long wanted, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (position < wanted && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return position >= wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a projection was waited for", e);
        } finally {
            lock.unlock();
        }
    }
}
