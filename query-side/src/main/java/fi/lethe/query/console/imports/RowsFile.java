// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.imports;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.MediaType;

/** A file that somebody wants to bring in; never prints it. */
final class RowsFile {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte INVOICES = 1;
    private static final int BEGINNING = 64 * 1024;

    private final Kind kind;
    private final byte[] bytes;

    /** What its rows are. */
    enum Kind {
        CUSTOMERS,
        INVOICES;

        /** As the API calls it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    RowsFile(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    /** What {@link #packed} gave. */
    static RowsFile unpacked(byte[] packed) {
        var kind = packed[0] == INVOICES ? Kind.INVOICES : Kind.CUSTOMERS;
        return new RowsFile(kind, Arrays.copyOfRange(packed, 1, packed.length));
    }

    /** All of it in one piece. */
    byte[] packed() {
        return ByteBuffer.allocate(1 + bytes.length)
                .put(kind == Kind.INVOICES ? INVOICES : 0)
                .put(bytes)
                .array();
    }

    Kind kind() {
        return kind;
    }

    byte[] bytes() {
        return bytes;
    }

    /** By what it begins with. */
    MediaType type() {
        return isWorkbook() ? WORKBOOK : CSV;
    }

    /** As much of it as tells its columns: of a workbook all, else its first lines. */
    byte[] beginning() {
        if (isWorkbook() || bytes.length <= BEGINNING) {
            return bytes;
        }
        int end = BEGINNING;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? bytes : Arrays.copyOf(bytes, end);
    }

    private boolean isWorkbook() {
        return bytes.length > ZIP.length && Arrays.equals(bytes, 0, ZIP.length, ZIP, 0, ZIP.length);
    }
}
