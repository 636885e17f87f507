// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How much of the process its imports have together, in the order in which they ask: so many rows at a time, and of the connections that
 * others need, too, no more than these.
 */
final class RowPlaces {
    private final Semaphore rows;
    private final Semaphore reads;

    RowPlaces(int rows, int reads) {
        this.rows = new Semaphore(rows, true);
        this.reads = new Semaphore(reads, true);
    }

    /** A row is taken. */
    void take(Runnable row) {
        rows.acquireUninterruptibly();
        try {
            row.run();
        } finally {
            rows.release();
        }
    }

    /** A database is asked for a row. */
    <T> T read(Supplier<T> question) {
        reads.acquireUninterruptibly();
        try {
            return question.get();
        } finally {
            reads.release();
        }
    }
}
