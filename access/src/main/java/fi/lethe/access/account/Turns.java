// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A few at a time; who waits stands in a lane, and each lane has its turn after the others, so that whoever fills one holds
 * up nobody in another.
 */
final class Turns {
    private final Map<Object, Deque<Semaphore>> waiting = new LinkedHashMap<>();
    private int free;

    Turns(int atATime) {
        this.free = atATime;
    }

    /** Whether the turn came within this time; then it has to be given back. */
    boolean take(Object lane, Duration longest) {
        var turn = new Semaphore(0);
        synchronized (this) {
            if (free > 0) {
                free--;
                return true;
            }
            waiting.computeIfAbsent(lane, _ -> new ArrayDeque<>()).add(turn);
        }
        return came(turn, longest) || !gaveUp(lane, turn);
    }

    synchronized void giveBack() {
        var next = waiting.entrySet().stream().findFirst();
        if (next.isEmpty()) {
            free++;
            return;
        }
        var lane = next.get().getKey();
        var queue = next.get().getValue();
        waiting.remove(lane);
        var turn = queue.remove();
        if (!queue.isEmpty()) {
            waiting.put(lane, queue);
        }
        turn.release();
    }

    private static boolean came(Semaphore turn, Duration longest) {
        try {
            return turn.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether it left the lane; it did not where the turn came at this very moment. */
    private synchronized boolean gaveUp(Object lane, Semaphore turn) {
        var queue = waiting.get(lane);
        if (queue == null || !queue.remove(turn)) {
            return false;
        }
        if (queue.isEmpty()) {
            waiting.remove(lane);
        }
        return true;
    }
}
