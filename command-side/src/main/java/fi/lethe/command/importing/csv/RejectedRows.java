// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that were not taken, as they stand in the file, each behind its reason: to be mended and sent again. */
public final class RejectedRows {
    /** The column of the reasons, which no import needs to be told to leave out. */
    public static final String REASON = "lethe-reason";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char SEPARATOR = ';';

    private final Rows rows;
    private final int joining;

    /**
     * Rejects among the rows of a file.
     *
     * @param joining the position of the column by which rows that stand together are one; absent: each is one
     */
    public RejectedRows(Rows rows, @Nullable Integer joining) {
        this.rows = rows;
        this.joining = joining == null ? -1 : joining;
    }

    /**
     * Writes them as CSV, and flushes.
     *
     * @param reasons by the line on which a row begins
     * @param separator of the columns; absent: a semicolon
     */
    public void write(Writer to, Map<Long, String> reasons, @Nullable Character separator) throws IOException {
        to.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder()
                .fieldSeparator(separator == null ? SEPARATOR : separator)
                .bufferSize(0)
                .build(to);
        csv.writeRecord(behind(REASON, rows.header()));
        write(csv, reasons);
        to.flush();
    }

    private void write(CsvWriter csv, Map<Long, String> reasons) {
        Row rejected = null;
        while (rows.hasNext()) {
            var row = rows.next();
            var reason = reasons.get(row.line());
            if (reason != null) {
                rejected = row;
                csv.writeRecord(behind(reason, row.values()));
            } else if (rejected != null && isFurther(rejected, row)) {
                csv.writeRecord(behind("", row.values()));
            } else {
                rejected = null;
            }
        }
    }

    private static List<String> behind(String reason, List<String> values) {
        var all = new ArrayList<String>();
        all.add(reason);
        values.stream().map(Cells::harmless).forEach(all::add);
        return all;
    }

    /** Does it tell of the same invoice as the one before it? */
    private boolean isFurther(Row first, Row row) {
        return joining >= 0 && id(first).equals(id(row));
    }

    private String id(Row row) {
        return joining < row.values().size() ? row.values().get(joining).strip() : "";
    }
}
