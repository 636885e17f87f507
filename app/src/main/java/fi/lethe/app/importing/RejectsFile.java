// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.lethe.command.importing.csv.CsvRows;
import fi.lethe.command.importing.csv.Row;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were not taken, as they stand in the file, each behind its reason: to be mended and sent again. It holds personal data, so
 * only its owner may read it.
 */
public final class RejectsFile {
    /** The column of the reasons, which no import needs to be told to leave out. */
    public static final String REASON = "lethe-reason";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char SEPARATOR = ';';

    private final CsvRows rows;
    private final int joining;

    /** Rejects among the rows of a file. */
    public RejectsFile(SentFile sent) {
        this.rows = sent.read().get();
        this.joining = sent.joining() == null ? -1 : rows.header().indexOf(sent.joining());
    }

    /** Has the mapping leave out the column of the reasons, where the file is one of rejects. */
    public static void ignoreReasons(SentFile sent, Map<String, Object> mapping) {
        if (sent.read().get().header().contains(REASON)) {
            var ignored = new ArrayList<Object>(mapping.get("ignore") instanceof List<?> list ? list : List.of());
            ignored.add(REASON);
            mapping.put("ignore", ignored);
        }
    }

    /**
     * Writes them.
     *
     * @param reasons by the line on which a row begins
     * @param separator of the columns; absent: a semicolon
     * @throws ImportFailed where there is a file of this name
     */
    public void write(Path to, Map<Long, String> reasons, @Nullable Character separator) {
        try (var text = open(to)) {
            text.write(BYTE_ORDER_MARK);
            try (var csv = CsvWriter.builder()
                    .fieldSeparator(separator == null ? SEPARATOR : separator)
                    .build(text)) {
                csv.writeRecord(behind(REASON, rows.header()));
                write(csv, reasons);
            }
        } catch (IOException e) {
            throw new ImportFailed(to + " cannot be written");
        }
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
        all.addAll(values);
        return all;
    }

    /** Does it tell of the same invoice as the one before it? */
    private boolean isFurther(Row first, Row row) {
        return joining >= 0 && id(first).equals(id(row));
    }

    private String id(Row row) {
        return joining < row.values().size() ? row.values().get(joining).strip() : "";
    }

    private static Writer open(Path to) throws IOException {
        var owner = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new OutputStreamWriter(
                Channels.newOutputStream(Files.newByteChannel(to, options, owner)), StandardCharsets.UTF_8);
    }
}
