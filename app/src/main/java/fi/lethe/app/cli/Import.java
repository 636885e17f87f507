// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.app.importing.ImportClient;
import fi.lethe.app.importing.ImportFailed;
import fi.lethe.app.importing.ImportTotals;
import fi.lethe.app.importing.MappedColumns;
import fi.lethe.app.importing.MappingFile;
import fi.lethe.app.importing.RejectsFile;
import fi.lethe.app.importing.SentFile;
import fi.lethe.installation.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
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

    @Parameters(paramLabel = "FILE", description = "CSV or a workbook (XLSX), with a header.")
    private @Nullable Path file;

    @Option(names = "--as", required = true, paramLabel = "customers|invoices", description = "What its rows are.")
    private @Nullable String as;

    @Option(names = "--mapping", paramLabel = "FILE.yaml", description = "What its columns mean.")
    private @Nullable Path mappingFile;

    @Option(names = "--lines", paramLabel = "FILE", description = "The invoices' lines, in the same order.")
    private @Nullable Path lines;

    @Option(names = "--dry-run", description = "Say what would happen, and store nothing.")
    private boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "FILE.csv",
            description = "Write the rejected rows with their reasons into this file, to be mended and sent again.")
    private @Nullable Path rejectsFile;

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
            terminal.say(MappingFile.write(client.propose(as, asCsv(SentFile.header(file, lines)))));
            return 0;
        }
        if (mappingFile == null) {
            throw new ImportFailed("--mapping FILE.yaml is needed; --propose prints one to begin with");
        }
        if (rejectsFile != null && Files.exists(rejectsFile)) {
            throw new ImportFailed(rejectsFile + " is there already; name another file");
        }
        var mapping = MappingFile.read(mappingFile);
        var sent = lines == null ? SentFile.of(file, mapping) : SentFile.joined(file, lines, mapping);
        RejectsFile.ignoreReasons(sent, mapping);
        return take(client, sent, mapping);
    }

    private int take(ImportClient client, SentFile sent, Map<String, Object> mapping) throws InterruptedException {
        var begun = client.begin(String.valueOf(as), dryRun, mapping);
        var end = new ImportUnderWay(terminal, client, begun, dryRun).send(sent);
        notes(client, begun, "flags", (line, why) -> terminal.err().println("line " + line + " kept: " + why));
        var rejected = new HashMap<Long, String>();
        notes(client, begun, "rejects", (line, why) -> {
            terminal.err().println("line " + line + " rejected: " + why);
            rejected.put(line, why);
        });
        int exitCode = tell(ImportTotals.of(end));
        if (rejectsFile != null && !rejected.isEmpty()) {
            new RejectsFile(sent).write(rejectsFile, rejected, MappedColumns.separator(mapping));
        }
        return exitCode;
    }

    private int tell(ImportTotals totals) {
        terminal.say((dryRun ? "would be: " : "") + totals.words());
        if (totals.done() != totals.rows()) {
            throw new ImportFailed(
                    "the server read " + totals.rows() + " rows, and it is not known what became of all");
        }
        return totals.rejected() == 0 ? 0 : WITH_REJECTS;
    }

    private static void notes(ImportClient client, String path, String which, BiConsumer<Long, String> each)
            throws InterruptedException {
        for (long after = 0; after >= 0; ) {
            var page = client.notes(path, which, after);
            page.get("rows")
                    .forEach(row -> each.accept(
                            row.get("line").asLong(),
                            (row.get("field").asString() + " ").stripLeading()
                                    + row.get("reason").asString()));
            after = page.path("next").asLong(-1);
        }
    }

    private static String asCsv(List<String> header) {
        return String.join(
                ",",
                header.stream()
                        .map(name -> "\"" + name.replace("\"", "\"\"") + "\"")
                        .toList());
    }
}
