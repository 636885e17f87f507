// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.app.importing.ImportClient;
import fi.lethe.app.importing.ImportFailed;
import fi.lethe.app.importing.JoinedRows;
import fi.lethe.app.importing.MappingFile;
import fi.lethe.command.importing.csv.CsvRows;
import fi.lethe.installation.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.wrapped.ProgressBarWrappedInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code lethe import}. */
@Command(
        name = "import",
        description =
                "Bring customers or invoices of an older register in; again with the same file, and nothing is stored twice.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:every row was taken", "1:it failed", "2:it was wrongly asked", "4:some rows were rejected"})
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
        var path = lines == null ? null : joiningColumn(mapping);
        if (lines != null && path != null) {
            open(file, lines, path)
                    .transferTo(OutputStream.nullOutputStream()); // nothing is sent of files that do not fit
            mapping.putAll(Map.of("separator", ",", "encoding", "UTF-8"));
        }
        return take(client, file, path, mapping);
    }

    private int take(ImportClient client, Path from, @Nullable String id, Map<String, Object> mapping)
            throws IOException, InterruptedException {
        var begun = client.begin(String.valueOf(as), dryRun, mapping);
        JsonNode end;
        try (var bar = new ProgressBarBuilder()
                .setTaskName(dryRun ? "would import" : "importing")
                .setInitialMax(Files.size(from))
                .setUnit(" KiB", 1024)
                .setConsumer(new OnTerminal(terminal))
                .build()) {
            end = client.send(
                    begun,
                    () -> {
                        var raw = new ProgressBarWrappedInputStream(newInput(from), bar);
                        return lines == null || id == null ? raw : new JoinedRows(rows(raw), rows(newInput(lines)), id);
                    },
                    () -> terminal.err()
                            .println("another import of this register runs; this one waits until it has ended"));
        }
        return tell(client, begun, end);
    }

    private int tell(ImportClient client, String path, JsonNode end) throws InterruptedException {
        notes(client, path, "flags", "kept");
        notes(client, path, "rejects", "rejected");
        terminal.say((dryRun ? "would be: " : "") + end.get("imported") + " imported, " + end.get("changed")
                + " changed, "
                + end.get("unchanged") + " unchanged, " + end.get("rejected") + " rejected, " + end.get("flagged")
                + " kept as given");
        return end.get("rejected").asLong() == 0 ? 0 : WITH_REJECTS;
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

    /** The column that the mapping calls the invoice's id. */
    private static String joiningColumn(Map<String, Object> mapping) {
        if (mapping.get("columns") instanceof Map<?, ?> columns) {
            for (var column : columns.entrySet()) {
                if (column.getValue() instanceof List<?> fields && fields.contains("id")) {
                    return String.valueOf(column.getKey());
                }
            }
        }
        throw new ImportFailed("the mapping names no column as id");
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

    private static JoinedRows open(Path file, Path lines, String id) {
        return new JoinedRows(rows(newInput(file)), rows(newInput(lines)), id);
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
