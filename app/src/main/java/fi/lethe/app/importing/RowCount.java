// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import fi.lethe.access.problems.Refusal;
import fi.lethe.command.importing.csv.Rows;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a file before it is sent, for the sake of a progress bar; what the server counts is what counts. */
public final class RowCount {
    private RowCount() {}

    /**
     * The rows, as many as can be told.
     *
     * @param joining the column by which rows that stand together are one; absent: each is one
     */
    public static OptionalLong of(Supplier<Rows> file, @Nullable String joining) {
        try {
            var rows = file.get();
            int at = joining == null ? -1 : rows.header().indexOf(joining);
            long count = 0;
            String last = null;
            while (rows.hasNext()) {
                var values = rows.next().values();
                var id = at < 0 || at >= values.size() ? null : values.get(at).strip();
                count += id != null && id.equals(last) ? 0 : 1;
                last = id;
            }
            return OptionalLong.of(count);
        } catch (Refusal unreadable) {
            return OptionalLong.empty(); // the server says at which line
        }
    }
}
