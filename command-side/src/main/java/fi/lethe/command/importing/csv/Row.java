// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import java.util.List;
import java.util.Map;

/**
 * One row as it stands in the file.
 *
 * @param line on which it begins, from 1
 * @param faults why the value of a column cannot be told, by its position; the value is empty then
 */
public record Row(long line, List<String> values, Map<Integer, String> faults) {

    /** A row whose every value can be told. */
    public Row(long line, List<String> values) {
        this(line, values, Map.of());
    }

    @Override
    public String toString() {
        return "Row[line " + line + "]";
    }
}
