// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Commands that wait for the next group: what comes in while a group is under way makes up the next one, with who comes shortly after.
 *
 * <p>Callers who go on come back soon after they were answered. If the next group began without them, there would be two groups
 * that wait for each other, and everybody would wait for two commits. So after a group of several, as many are waited for as were in
 * it or left out of it, where commits take long enough for it.
 */
final class WaitingRoom {
    private static final int LARGEST_GROUP = 256;

    private final BlockingQueue<Submission> arriving = new LinkedBlockingQueue<>();
    private final Deque<Submission> waiting = new ArrayDeque<>();
    private final LongSupplier nanoTime;
    private final Pauses pauses;
    private volatile boolean crowded;
    private int expected;
    private int lastSize;
    private long givenOut;

    WaitingRoom(LongSupplier nanoTime, Pauses pauses) {
        this.nanoTime = nanoTime;
        this.pauses = pauses;
        givenOut = nanoTime.getAsLong();
    }

    void enter(Submission submission) {
        arriving.add(submission);
    }

    /** Whether nobody waits, and the last group was one command: where there are many at once, groups are to form. */
    boolean isQuiet() {
        return arriving.isEmpty() && !crowded;
    }

    /** The next group: first come, first served, and each stream at most once, so that a second command finds the first one's events. */
    List<Submission> nextGroup() throws InterruptedException {
        long over = nanoTime.getAsLong();
        long pauseEnds = over + pauses.after(over - givenOut, lastSize);
        if (waiting.isEmpty()) {
            waiting.add(arriving.take());
        }
        arriving.drainTo(waiting);
        gather(pauseEnds);
        var group = new ArrayList<Submission>(Math.min(waiting.size(), LARGEST_GROUP));
        var streams = new HashSet<String>();
        for (var each = waiting.iterator(); each.hasNext() && group.size() < LARGEST_GROUP; ) {
            var submission = each.next();
            if (joins(submission, streams)) {
                each.remove();
                group.add(submission);
            }
        }
        crowded = group.size() > 1 || !waiting.isEmpty();
        lastSize = group.size();
        expected = group.size() > 1 ? Math.min(group.size() + waiting.size(), LARGEST_GROUP) : 0;
        givenOut = nanoTime.getAsLong();
        return group;
    }

    private void gather(long end) throws InterruptedException {
        while (waiting.size() < expected) {
            var next = arriving.poll(end - nanoTime.getAsLong(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            waiting.add(next);
            arriving.drainTo(waiting);
        }
    }

    /** Leaves nobody waiting. */
    void empty() {
        arriving.drainTo(waiting);
        waiting.forEach(submission -> {
            if (submission.withdraw()) {
                submission.is(new Outcome.Late());
            }
        });
        waiting.clear();
    }

    private static boolean joins(Submission submission, Set<String> streams) {
        boolean joins = true;
        for (var stream : submission.command().streams()) {
            joins &= streams.add(stream);
        }
        return joins;
    }
}
