// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.csv.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invoices and their lines as one file, in which each line stands in a row with its invoice; columns of the lines are
 * named {@code lines.…}. Both files are read once and side by side, so their ids must come in the same order.
 */
public final class JoinedRows extends InputStream {
    private final Rows invoices;
    private final Rows lines;
    private final int idOfInvoice;
    private final int idOfLine;
    private @Nullable Row line;
    private byte[] ready;
    private int at;

    /**
     * Joins two files.
     *
     * @param id the column that has the invoice's id in both
     */
    public JoinedRows(Rows invoices, Rows lines, String id) {
        this.invoices = invoices;
        this.lines = lines;
        this.idOfInvoice = invoices.header().indexOf(id);
        this.idOfLine = lines.header().indexOf(id);
        if (idOfInvoice < 0 || idOfLine < 0) {
            throw new ImportFailed("both files need the column " + id + ", which joins them");
        }
        this.ready = csv(List.of(joined(
                invoices.header(),
                lines.header().stream().map(name -> "lines." + name).toList())));
        this.line = nextLine();
    }

    @Override
    public int read() {
        return isReady() ? ready[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!isReady()) {
            return -1;
        }
        int count = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean isReady() {
        if (at == ready.length && invoices.hasNext()) {
            ready = csv(rowsOf(whole(invoices.next())));
            at = 0;
        }
        if (at == ready.length && line != null) {
            throw new ImportFailed(
                    "line " + line.line()
                            + " of the file of lines belongs to no invoice, or the files are in different orders; sort both by id");
        }
        return at < ready.length;
    }

    private List<List<String>> rowsOf(Row invoice) {
        var rows = new ArrayList<List<String>>();
        var id = value(invoice, idOfInvoice);
        while (line != null && value(line, idOfLine).equals(id)) {
            rows.add(joined(invoice.values(), line.values()));
            line = nextLine();
        }
        if (rows.isEmpty()) {
            rows.add(joined(invoice.values(), Collections.nCopies(lines.header().size(), "")));
        }
        return rows;
    }

    private List<String> joined(List<String> invoice, List<String> ofLine) {
        var row = new ArrayList<>(invoice);
        for (int i = 0; i < ofLine.size(); i++) {
            if (i != idOfLine) {
                row.add(ofLine.get(i));
            }
        }
        return row;
    }

    private @Nullable Row nextLine() {
        return lines.hasNext() ? whole(lines.next()) : null;
    }

    /** A joined row cannot tell the server of a cell without a value. */
    private static Row whole(Row row) {
        row.faults().forEach((column, reason) -> {
            throw new ImportFailed("line " + row.line() + ", column " + (column + 1) + " of a workbook " + reason
                    + "; mend it, for with --lines no row can be rejected for that");
        });
        return row;
    }

    private static String value(Row row, int column) {
        return column < row.values().size() ? row.values().get(column) : "";
    }

    private static byte[] csv(List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
