// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.tail;

import java.util.List;

/**
 * How a follower reads.
 *
 * @param page positions looked at with one query
 * @param wakes whether each append wakes it; else it looks for itself
 */
record Reading(Source pages, int page, boolean wakes) {

    /** What stands from one position to before another. */
    @FunctionalInterface
    interface Source {

        List<Row> read(long from, long to);
    }

    /** Everything, at once. */
    static Reading everything(Pages pages) {
        return new Reading(pages::read, 500, true);
    }

    /** What is of other types; most positions hold nothing to read, so they are passed in great steps. */
    static Reading without(Pages pages, List<String> types) {
        var names = types.toArray(String[]::new);
        return new Reading((from, to) -> pages.readWithout(names, from, to), 20_000, false);
    }
}
