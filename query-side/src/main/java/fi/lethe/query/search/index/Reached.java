// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** How far this process's index has come, for those who wait for it: how much is built, up to which entry it holds the ledger, and since when. */
final class Reached {
    private static final long NOTHING = -1;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);
    private static final int ALL = 100;

    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile long done;
    private volatile long of;
    private volatile boolean serving;
    private long position = NOTHING;
    private long upToDateAt;

    Reached(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A build begins. */
    void begins(long customers) {
        serving = false;
        done = 0;
        of = customers;
        advancedTo(NOTHING);
    }

    synchronized void built(long customers) {
        done += customers;
    }

    void serves() {
        serving = true;
    }

    boolean isServing() {
        return serving;
    }

    /** Per cent of what is to be built; 100 only once it serves. */
    int percent() {
        if (serving) {
            return ALL;
        }
        long whole = of;
        return whole == 0 ? 0 : (int) Math.min(ALL - 1, done * ALL / whole);
    }

    void advancedTo(long newPosition) {
        lock.lock();
        try {
            position = newPosition;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** It held all of the ledger at this time. */
    void upToDate(long at) {
        lock.lock();
        try {
            upToDateAt = at;
        } finally {
            lock.unlock();
        }
    }

    long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** Whether what it holds is no older than five seconds. */
    boolean isUpToDate() {
        lock.lock();
        try {
            return nanos.getAsLong() - upToDateAt <= LONGEST_SILENCE.toNanos();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it holds this entry within this time. */
    boolean awaits(long wanted, Duration limit) {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (position < wanted && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return position >= wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the search index was waited for", e);
        } finally {
            lock.unlock();
        }
    }
}
