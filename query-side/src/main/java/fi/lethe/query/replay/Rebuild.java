// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.query.projection.Entries;
import fi.lethe.query.projection.Stopped;

/** How one projection is built anew. */
interface Rebuild {
    /** Its code. */
    String projection();

    /** Whether it can be compared, or only built and swapped. */
    boolean compares();

    /** How far the live one has come, -1 before the first entry. */
    long live();

    /**
     * Goes on from where the progress is to the end, with entries from this source.
     *
     * @throws Stopped where it is told to
     */
    void run(PartProgress progress, boolean swap, Entries.Source ledger);

    /** Nothing is left of what was built and not swapped. */
    void discard();
}
