// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fi.lethe.command.importing.rows.ReadRow;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows that are taken at the same time; no two of them have the same id.
 *
 * @param tally holds what was rejected while they were read
 */
record Batch(List<ReadRow> rows, Tally tally) {

    /** Whether a row of either belongs to the same customer as one of the other, or has the same id. */
    boolean meets(Batch other) {
        return !Collections.disjoint(
                        each(row -> row.owner().text()),
                        other.each(row -> row.owner().text()))
                || !Collections.disjoint(
                        each(row -> row.id().text()), other.each(row -> row.id().text()));
    }

    private Set<String> each(Function<ReadRow, String> part) {
        return rows.stream().map(part).collect(toUnmodifiableSet());
    }
}
