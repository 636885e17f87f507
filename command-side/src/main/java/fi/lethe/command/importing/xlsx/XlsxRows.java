// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.xlsx;

import fi.lethe.access.problems.Refusal;
import fi.lethe.command.importing.csv.FileUnreadable;
import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.csv.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first visible sheet of a workbook (XLSX). All of it is held in memory, and nothing is written to a file. Hidden rows are
 * read like others, and rows in which nothing stands are left out. A row's line is its number in the sheet.
 */
public final class XlsxRows implements Rows {
    /** Of a workbook as it comes, and of all its parts when they are unpacked, in bytes. */
    static final int LARGEST = 20 * 1024 * 1024;

    static final String REMEDY = "open it in a spreadsheet program and save it as .xlsx, or as CSV";

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final CellTexts texts;
    private final Iterator<org.dhatim.fastexcel.reader.Row> sheet;
    private final List<String> header;
    private @Nullable Row ahead;
    private long line;

    private XlsxRows(CellTexts texts, Iterator<org.dhatim.fastexcel.reader.Row> sheet) {
        this.texts = texts;
        this.sheet = sheet;
        this.ahead = read();
        this.header = ahead == null ? List.of() : named(ahead);
        this.ahead = null;
    }

    /**
     * Opens a workbook, which is read to its end.
     *
     * @param decimal the sign with which numbers that are not whole are written; absent: a point
     * @throws FileUnreadable where it is no workbook, is too large, has no header, or has rows on several sheets
     */
    public static XlsxRows open(InputStream file, @Nullable Character decimal) {
        var came = read(file);
        var check = new PartCheck();
        var looked = Unpacked.look(came, check);
        Arrays.fill(came, (byte) 0);
        try {
            var workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(looked), new ReadingOptions(check.isStyled(), true));
            Arrays.fill(looked, (byte) 0); // it has a copy of its own
            var texts = new CellTexts(check, decimal);
            var rows = new XlsxRows(texts, rows(onlySheet(workbook, texts)));
            if (rows.header.isEmpty()) {
                throw FileUnreadable.whole("has no header that names its columns");
            }
            return rows;
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) { // its message may hold what stands in the file
            throw FileUnreadable.whole("cannot be read as a workbook; " + REMEDY);
        }
    }

    private static byte[] read(InputStream file) {
        try {
            var came = file.readNBytes(LARGEST + 1);
            if (came.length > LARGEST) {
                throw FileUnreadable.whole(
                        "is larger than 20 MB; split it, or save the sheet as CSV, which may be of any size");
            }
            if (Arrays.equals(came, 0, Math.min(OLE2.length, came.length), OLE2, 0, OLE2.length)) {
                throw FileUnreadable.whole(
                        "is an .xls of old, or has a password; open it in a spreadsheet program and save it"
                                + " as .xlsx without a password, or as CSV");
            }
            return came;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The first that is visible, where no other has rows: these would be lost. */
    private static Sheet onlySheet(ReadableWorkbook workbook, CellTexts texts) throws IOException {
        var first = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> FileUnreadable.whole("has no visible sheet; " + REMEDY));
        for (var other : workbook.getSheets().toList()) {
            if (other.getIndex() != first.getIndex() && isFilled(other, texts)) {
                throw FileUnreadable.whole(
                        "has rows on more than one sheet; copy the sheet that is meant into a workbook of its own, or save it as CSV");
            }
        }
        return first;
    }

    private static boolean isFilled(Sheet sheet, CellTexts texts) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.stream().anyMatch(cell -> cell != null && !texts.isEmpty(cell)));
        }
    }

    private static Iterator<org.dhatim.fastexcel.reader.Row> rows(Sheet sheet) throws IOException {
        return sheet.openStream().iterator();
    }

    private static List<String> named(Row header) {
        if (!header.faults().isEmpty()) {
            throw FileUnreadable.whole("has a header with a cell that cannot be read; " + REMEDY);
        }
        return header.values().stream().map(String::strip).toList();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = read();
        }
        return ahead != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var next = Optional.ofNullable(ahead).orElseThrow();
        ahead = null;
        return next;
    }

    /** The next row in which something stands. */
    private @Nullable Row read() {
        try {
            while (sheet.hasNext()) {
                var next = sheet.next();
                if (next.getRowNum() <= line) {
                    throw FileUnreadable.after(line, "has rows that are not in order; " + REMEDY);
                }
                line = next.getRowNum();
                var row = row(next);
                if (!row.faults().isEmpty() || row.values().stream().anyMatch(value -> !value.isEmpty())) {
                    return row;
                }
            }
            return null;
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException unreadable) { // its message may hold what stands in the file
            throw FileUnreadable.after(line, "cannot be read on; " + REMEDY);
        }
    }

    private Row row(org.dhatim.fastexcel.reader.Row read) {
        var values = new ArrayList<String>(read.getCellCount());
        var faults = new HashMap<Integer, String>();
        for (var cell : read) {
            var fault = cell == null ? Optional.<String>empty() : texts.fault(cell);
            fault.ifPresent(reason -> faults.put(values.size(), reason));
            values.add(cell == null || fault.isPresent() ? "" : texts.text(cell));
        }
        return new Row(line, values, faults);
    }
}
