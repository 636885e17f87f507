// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a first page, with its heading.
 *
 * @param title the name of its message
 * @param more where all of it is; null where this is all
 * @param columns the names of their messages
 * @param empty the name of the message that is shown where there is no row
 */
public record Panel(String title, @Nullable String more, List<String> columns, List<Row> rows, String empty) {
    public Panel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
