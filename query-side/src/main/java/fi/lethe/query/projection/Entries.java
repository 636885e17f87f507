// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.util.List;

/** Entries of the ledger in batches, for one thread. */
public interface Entries extends AutoCloseable {
    /** How many are usually folded at once. */
    int BATCH = 500;

    /** The next batch, which is waited for; empty once everything is read. Where reading fails, throws what it failed with. */
    List<Recorded> next();

    /** Ends reading; what was read and not asked for is let go of. */
    @Override
    void close();

    /** Who reads. */
    @FunctionalInterface
    interface Source {
        /** Begins to read what stands behind the first position, up to the second, in batches of at most so many. */
        Entries from(long after, long upTo, int most);
    }
}
