// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.app.importing.ImportClient;
import fi.lethe.app.importing.ImportFailed;
import fi.lethe.app.importing.ImportTotals;
import fi.lethe.app.importing.JoinedRows;
import fi.lethe.app.importing.MappedColumns;
import fi.lethe.app.importing.MappingFile;
import fi.lethe.app.importing.RowCount;
import fi.lethe.command.importing.csv.CsvRows;
import fi.lethe.installation.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe import}. */
@Command(
        name = "import",
        description =
                "Bring customers or invoices of an older register in; again with the same file, and nothing is stored twice.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {
            "0:every row was taken",
            "1:it failed",
            "2:it was wrongly asked",
            "4:some rows were rejected",
            "130:it was stopped, in the server too; what was taken stands"
        })
final class Import implements Callable<Integer> {
    private static final int WITH_REJECTS = 4;

    private final Terminal terminal;

    @Mixin
    private final SignIn signIn;

    @Parameters(paramLabel = "FILE", description = "CSV with a header.")
    private @Nullable Path file;

    @Option(names = "--as", required = true, paramLabel = "customers|invoices", description = "What its rows are.")
    private @Nullable String as;

    @Option(names = "--mapping", paramLabel = "FILE.yaml", description = "What its columns mean.")
    private @Nullable Path mappingFile;

    @Option(names = "--lines", paramLabel = "FILE", description = "The invoices' lines, in the same order.")
    private @Nullable Path lines;

    @Option(names = "--dry-run", description = "Say what would happen, and store nothing.")
    private boolean dryRun;

    @Option(names = "--propose", description = "Print a mapping for the file's header, and stop.")
    private boolean propose;

    Import(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.signIn = new SignIn(environment);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (file == null || as == null) {
            throw new ImportFailed("say which file, and --as customers or --as invoices");
        }
        var client = new ImportClient(signIn.api());
        if (propose) {
            terminal.say(MappingFile.write(client.propose(as, header(file, lines))));
            return 0;
        }
        if (mappingFile == null) {
            throw new ImportFailed("--mapping FILE.yaml is needed; --propose prints one to begin with");
        }
        var mapping = MappingFile.read(mappingFile);
        return lines == null ? takeOne(client, file, mapping) : takeJoined(client, file, lines, mapping);
    }

    private int takeOne(ImportClient client, Path from, Map<String, Object> mapping) throws InterruptedException {
        var begun = client.begin(String.valueOf(as), dryRun, mapping);
        var joining = MappedColumns.joiningRows(mapping);
        return take(client, begun, () -> newInput(from), RowCount.of(() -> open(newInput(from), mapping), joining));
    }

    private int takeJoined(ImportClient client, Path from, Path ofLines, Map<String, Object> mapping)
            throws IOException, InterruptedException {
        var id = MappedColumns.id(mapping).orElseThrow(() -> new ImportFailed("the mapping names no column as id"));
        Supplier<InputStream> joined = () -> new JoinedRows(rows(newInput(from)), rows(newInput(ofLines)), id);
        joined.get().transferTo(OutputStream.nullOutputStream()); // nothing is sent of files that do not fit
        mapping.putAll(Map.of("separator", ",", "encoding", "UTF-8"));
        var begun = client.begin(String.valueOf(as), dryRun, mapping);
        return take(client, begun, joined, RowCount.of(() -> rows(newInput(from)), null));
    }

    private int take(ImportClient client, String begun, Supplier<InputStream> rows, OptionalLong count)
            throws InterruptedException {
        var end = new ImportUnderWay(terminal, client, begun, dryRun).send(rows, count);
        notes(client, begun, "flags", "kept");
        notes(client, begun, "rejects", "rejected");
        var totals = ImportTotals.of(end);
        terminal.say((dryRun ? "would be: " : "") + totals.words());
        if (totals.done() != totals.rows()) {
            throw new ImportFailed(
                    "the server read " + totals.rows() + " rows, and it is not known what became of all");
        }
        return totals.rejected() == 0 ? 0 : WITH_REJECTS;
    }

    private void notes(ImportClient client, String path, String which, String word) throws InterruptedException {
        for (long after = 0; after >= 0; ) {
            var page = client.notes(path, which, after);
            page.get("rows")
                    .forEach(row -> terminal.err()
                            .println("line " + row.get("line") + " " + word + ": "
                                    + (row.get("field").asString() + " ").stripLeading()
                                    + row.get("reason").asString()));
            after = page.path("next").asLong(-1);
        }
    }

    private static String header(Path file, @Nullable Path lines) {
        try (var input = newInput(file)) {
            var names = new ArrayList<>(rows(input).header());
            if (lines != null) {
                try (var ofLines = newInput(lines)) {
                    rows(ofLines).header().stream()
                            .filter(name -> !names.contains(name))
                            .map(name -> "lines." + name)
                            .toList()
                            .forEach(names::add);
                }
            }
            return String.join(
                    ",",
                    names.stream()
                            .map(name -> "\"" + name.replace("\"", "\"\"") + "\"")
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvRows open(InputStream input, Map<String, Object> mapping) {
        return CsvRows.open(input, MappedColumns.encoding(mapping), MappedColumns.separator(mapping));
    }

    private static CsvRows rows(InputStream input) {
        return CsvRows.open(input, null, null);
    }

    private static InputStream newInput(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new ImportFailed(file + " cannot be read");
        }
    }
}
