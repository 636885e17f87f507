// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import fi.lethe.command.importing.csv.RejectedRows;
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
 * The rows that were not taken, as they stand in the file, each behind its reason: to be mended and sent again. It is CSV, also of the rows
 * of a workbook. It holds personal data, so only its owner may read it.
 */
public final class RejectsFile {
    private final RejectedRows rejected;

    /** Rejects among the rows of a file. */
    public RejectsFile(SentFile sent) {
        var rows = sent.read().get();
        this.rejected = new RejectedRows(
                rows, sent.joining() == null ? null : rows.header().indexOf(sent.joining()));
    }

    /** Has the mapping leave out the column of the reasons, where the file is one of rejects. */
    public static void ignoreReasons(SentFile sent, Map<String, Object> mapping) {
        if (sent.read().get().header().contains(RejectedRows.REASON)) {
            var ignored = new ArrayList<Object>(mapping.get("ignore") instanceof List<?> list ? list : List.of());
            ignored.add(RejectedRows.REASON);
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
            rejected.write(text, reasons, separator);
        } catch (IOException e) {
            throw new ImportFailed(to + " cannot be written");
        }
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
