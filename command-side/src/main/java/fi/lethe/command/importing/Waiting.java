// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

/** A thread that waits for its turn, which may be told not to. Once its waiting is over, nobody disturbs it. */
final class Waiting {
    private final Thread thread = Thread.currentThread();
    private boolean over;

    /** Ends the waiting, if it is not over. */
    synchronized void end() {
        if (!over) {
            thread.interrupt();
        }
    }

    /** For the thread itself. */
    synchronized void over() {
        over = true;
        Thread.interrupted();
    }
}
