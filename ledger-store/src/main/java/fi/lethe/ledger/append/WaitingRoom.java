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

/** Commands that wait for the next group: what comes in while a group is under way makes up the next one. */
final class WaitingRoom {
    private static final int LARGEST_GROUP = 256;

    private final BlockingQueue<Submission> arriving = new LinkedBlockingQueue<>();
    private final Deque<Submission> waiting = new ArrayDeque<>();

    void enter(Submission submission) {
        arriving.add(submission);
    }

    /** The next group: first come, first served, and each stream at most once, so that a second command finds the first one's events. */
    List<Submission> nextGroup() throws InterruptedException {
        if (waiting.isEmpty()) {
            waiting.add(arriving.take());
        }
        arriving.drainTo(waiting);
        var group = new ArrayList<Submission>(Math.min(waiting.size(), LARGEST_GROUP));
        var streams = new HashSet<String>();
        for (var each = waiting.iterator(); each.hasNext() && group.size() < LARGEST_GROUP; ) {
            var submission = each.next();
            if (joins(submission, streams)) {
                each.remove();
                group.add(submission);
            }
        }
        return group;
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
