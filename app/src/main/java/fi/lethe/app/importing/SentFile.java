// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import fi.lethe.command.importing.FileForm;
import fi.lethe.command.importing.csv.RejectedRows;
import fi.lethe.command.importing.csv.Rows;
import fi.lethe.command.importing.mapping.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        FileForm form,
        Supplier<InputStream> content,
        Supplier<Rows> read,
        @Nullable String joining) {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** One file, as this mapping reads it. */
    public static SentFile of(Path file, Map<String, Object> mapping) {
        return new SentFile(
                formOf(file),
                () -> newInput(file),
                () -> rows(file, MappedColumns.reading(mapping)),
                MappedColumns.joiningRows(mapping));
    }

    /**
     * Invoices and their lines as one file of CSV; the mapping then states how that one is written.
     *
     * @throws ImportFailed where the two do not fit
     */
    public static SentFile joined(Path invoices, Path lines, Map<String, Object> mapping) throws IOException {
        var id = MappedColumns.id(mapping).orElseThrow(() -> new ImportFailed("the mapping names no column as id"));
        var each =
                new Mapping.Reading(null, null, MappedColumns.reading(mapping).decimal());
        Supplier<InputStream> joined = () -> new JoinedRows(rows(invoices, each), rows(lines, each), id);
        joined.get().transferTo(OutputStream.nullOutputStream()); // nothing is sent of files that do not fit
        mapping.putAll(Map.of("separator", ",", "encoding", "UTF-8"));
        return new SentFile(
                FileForm.CSV, joined, () -> FileForm.CSV.open(joined.get(), MappedColumns.reading(mapping)), id);
    }

    /** How many rows it has, as far as can be told before it is sent; what the server counts is what counts. */
    public OptionalLong size() {
        return RowCount.of(read, joining);
    }

    /** The columns of a file, and of the lines with it, as the mapping of both has them. */
    public static List<String> header(Path file, @Nullable Path lines) {
        var names = new ArrayList<>(rows(file, Mapping.Reading.UNSTATED).header());
        names.remove(RejectedRows.REASON);
        if (lines != null) {
            rows(lines, Mapping.Reading.UNSTATED).header().stream()
                    .filter(name -> !names.contains(name))
                    .map(name -> "lines." + name)
                    .toList()
                    .forEach(names::add);
        }
        return names;
    }

    private static Rows rows(Path file, Mapping.Reading reading) {
        return formOf(file).open(newInput(file), reading);
    }

    /** By its name, or by how it begins: a workbook is a ZIP file. */
    private static FileForm formOf(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return FileForm.WORKBOOK;
        }
        try (var content = newInput(file)) {
            return Arrays.equals(content.readNBytes(ZIP.length), ZIP) ? FileForm.WORKBOOK : FileForm.CSV;
        } catch (IOException e) {
            throw new ImportFailed(file + " cannot be read");
        }
    }

    private static InputStream newInput(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new ImportFailed(file + " cannot be read");
        }
    }
}
