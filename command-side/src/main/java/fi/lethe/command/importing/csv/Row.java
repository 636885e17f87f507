// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param line on which it begins, from 1
 */
public record Row(long line, List<String> values) {
    @Override
    public String toString() {
        return "Row[line " + line + "]";
    }
}
