// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.xlsx;

import fi.lethe.command.importing.csv.FileUnreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Unpacks a workbook within a limit, has each part looked at, and packs those that are XML anew: the library sees exactly what was looked
 * at, whatever the directory of the file that came says.
 */
final class Unpacked {
    private static final int MOST_PARTS = 2_000;
    private static final int LARGEST = XlsxRows.LARGEST;

    private final PartCheck check;
    private int left = LARGEST;

    private Unpacked(PartCheck check) {
        this.check = check;
    }

    /**
     * The parts, packed anew.
     *
     * @throws FileUnreadable where they are too large, or one is not as it must be
     */
    static byte[] look(byte[] file, PartCheck check) {
        return new Unpacked(check).look(file);
    }

    private byte[] look(byte[] file) {
        var packed = new ByteArrayOutputStream(file.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(packed)) {
            to.setLevel(Deflater.BEST_SPEED);
            int parts = 0;
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw FileUnreadable.whole("has more than " + MOST_PARTS + " parts; " + XlsxRows.REMEDY);
                }
                var content = read(from);
                if (check.isXml(content)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(content);
                }
                Arrays.fill(content, (byte) 0);
            }
        } catch (IOException | IllegalArgumentException damaged) { // its message may hold a name
            throw FileUnreadable.whole("is damaged, or written in an unusual way; " + XlsxRows.REMEDY);
        }
        check.end();
        return packed.toByteArray();
    }

    /** What the headers say of a part's size is not believed. */
    private byte[] read(InputStream part) throws IOException {
        var content = part.readNBytes(left + 1);
        if (content.length > left) {
            throw FileUnreadable.whole("is larger than 20 MB when it is unpacked; split it, or save the sheet as CSV,"
                    + " which may be of any size");
        }
        left -= content.length;
        return content;
    }
}
