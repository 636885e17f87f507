// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Batches on their way from the thread that reads to the one that asks, so many at once at most. */
final class Handover {
    /** A batch, empty at the end, or why there is none. */
    private record Handed(List<Recorded> batch, @Nullable RuntimeException failed) {}

    private final BlockingQueue<Handed> queue;
    private volatile boolean left;
    private @Nullable Handed last;

    Handover(int most) {
        queue = new ArrayBlockingQueue<>(most);
    }

    /** Waits for room, which there is at the latest when nobody asks any more. */
    void put(List<Recorded> batch) throws InterruptedException {
        put(new Handed(batch, null));
    }

    /** There is no more, and why, if it should not be so. */
    void end(@Nullable RuntimeException failed) throws InterruptedException {
        put(new Handed(List.of(), failed));
    }

    private void put(Handed handed) throws InterruptedException {
        if (!left) {
            queue.put(handed);
        }
    }

    /** The next batch, empty again and again at the end; where reading failed, throws what it failed with. */
    List<Recorded> next() {
        var handed = last == null ? take() : last;
        if (handed.failed() != null) {
            last = handed;
            throw handed.failed();
        }
        if (handed.batch().isEmpty()) {
            last = handed;
        }
        return handed.batch();
    }

    private Handed take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the ledger was read", e);
        }
    }

    /** Nobody asks any more. */
    void leave() {
        left = true;
        queue.clear();
    }

    boolean isLeft() {
        return left;
    }
}
