// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import java.util.List;

/**
 * A line of a table; the first field is its heading.
 *
 * @param late whether its day has passed
 */
public record Row(List<Cell> cells, boolean late) {
    public Row {
        cells = List.copyOf(cells);
    }

    static Row of(Cell... cells) {
        return new Row(List.of(cells), false);
    }
}
