// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fi.lethe.command.importing.rows.ReadRow;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Rows that are taken at the same time; no two of them have the same id.
 *
 * @param tally holds what was rejected while they were read
 */
record Batch(List<ReadRow> rows, Tally tally) {

    /** Whether a row of either belongs to the same customer as one of the other. */
    boolean meets(Batch other) {
        return !Collections.disjoint(owners(), other.owners());
    }

    private Set<String> owners() {
        return rows.stream().map(ReadRow::owner).collect(toUnmodifiableSet());
    }
}
