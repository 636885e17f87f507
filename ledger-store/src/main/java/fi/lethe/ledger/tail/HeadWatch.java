// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.tail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How large the ledger is known to be, and who wants to know when it grows.
 *
 * <p>Callbacks are run by a thread of its own, so that nobody who follows can hold up an append.
 */
final class HeadWatch implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition toTell = lock.newCondition();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private final Thread waker;
    private volatile long size;
    private volatile boolean closed;

    /** A watch that knows of nothing yet. */
    HeadWatch() {
        waker = Thread.ofVirtual().name("ledger-waker").start(this::wake);
    }

    /** The ledger has at least this size; whether that is news. */
    boolean grown(long newSize) {
        if (newSize <= size) {
            return false;
        }
        lock.lock();
        try {
            if (newSize <= size) {
                return false;
            }
            size = newSize;
            changed.signalAll();
            if (!callbacks.isEmpty()) {
                toTell.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    long size() {
        return size;
    }

    /** Waits until the ledger is known to be larger than this, at most so long. */
    boolean awaitMoreThan(long known, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (size <= known && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return size > known;
        } finally {
            lock.unlock();
        }
    }

    void tell(Runnable callback) {
        lock.lock();
        try {
            callbacks.add(callback);
            toTell.signal();
        } finally {
            lock.unlock();
        }
    }

    void tellNoMore(Runnable callback) {
        callbacks.remove(callback);
    }

    @Override
    public void close() {
        closed = true;
        waker.interrupt();
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        long told = 0;
        try {
            while (!closed) {
                told = sizeToTell(told);
                callbacks.forEach(Runnable::run);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until there is more than was told and somebody to tell it to. */
    private long sizeToTell(long told) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (size <= told || callbacks.isEmpty()) {
                toTell.await();
            }
            return size;
        } finally {
            lock.unlock();
        }
    }
}
