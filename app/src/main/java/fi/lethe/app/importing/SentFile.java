// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import fi.lethe.command.importing.csv.CsvRows;
import fi.lethe.command.importing.csv.RejectedRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is sent, which may be read as often as is needed.
 *
 * @param joining the column by which rows that stand together are one; absent: each is one
 */
public record SentFile(
        Supplier<InputStream> content,
        Supplier<CsvRows> read,
        @Nullable String joining) {

    /** One file, as this mapping reads it. */
    public static SentFile of(Path file, Map<String, Object> mapping) {
        return new SentFile(
                () -> newInput(file),
                () -> CsvRows.open(newInput(file), MappedColumns.encoding(mapping), MappedColumns.separator(mapping)),
                MappedColumns.joiningRows(mapping));
    }

    /**
     * Invoices and their lines as one; the mapping then states how that one is written.
     *
     * @throws ImportFailed where the two do not fit
     */
    public static SentFile joined(Path invoices, Path lines, Map<String, Object> mapping) throws IOException {
        var id = MappedColumns.id(mapping).orElseThrow(() -> new ImportFailed("the mapping names no column as id"));
        Supplier<InputStream> joined = () -> new JoinedRows(rows(invoices), rows(lines), id);
        joined.get().transferTo(OutputStream.nullOutputStream()); // nothing is sent of files that do not fit
        mapping.putAll(Map.of("separator", ",", "encoding", "UTF-8"));
        return new SentFile(joined, () -> CsvRows.open(joined.get(), StandardCharsets.UTF_8, ','), id);
    }

    /** How many rows it has, as far as can be told before it is sent; what the server counts is what counts. */
    public OptionalLong size() {
        return RowCount.of(read, joining);
    }

    /** The columns of a file, and of the lines with it, as the mapping of both has them. */
    public static List<String> header(Path file, @Nullable Path lines) {
        var names = new ArrayList<>(rows(file).header());
        names.remove(RejectedRows.REASON);
        if (lines != null) {
            rows(lines).header().stream()
                    .filter(name -> !names.contains(name))
                    .map(name -> "lines." + name)
                    .toList()
                    .forEach(names::add);
        }
        return names;
    }

    private static CsvRows rows(Path file) {
        return CsvRows.open(newInput(file), null, null);
    }

    private static InputStream newInput(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new ImportFailed(file + " cannot be read");
        }
    }
}
