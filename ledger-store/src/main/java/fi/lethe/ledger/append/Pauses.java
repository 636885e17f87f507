// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.time.Duration;

/**
 * How long a group is delayed at most for the sake of those who were in the one before it: half as long as that one waited for the
 * disk.
 *
 * <p>The wait is an estimate: whatever a group took beyond its commands' work counts, also the wait for another node's append.
 *
 * @param work roughly what one command takes of a group's time
 * @param shortest wait that is worth a pause
 * @param longest pause
 */
record Pauses(Duration work, Duration shortest, Duration longest) {

    /** As of a group of so many that took so long, both in nanoseconds. */
    long after(long took, int commands) {
        long waited = took - commands * work.toNanos();
        return waited < shortest.toNanos() ? 0 : Math.min(waited / 2, longest.toNanos());
    }
}
