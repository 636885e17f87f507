// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.Refusal;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.token.Mandate;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.constraints.Invisible;
import fi.lethe.command.importing.csv.RejectedRows;
import fi.lethe.command.importing.mapping.Home;
import fi.lethe.command.importing.mapping.Layout;
import fi.lethe.command.importing.mapping.MappingReader;
import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.command.importing.rows.RowReader;
import fi.lethe.command.importing.rows.Specimen;
import fi.lethe.command.reading.BodyReader;
import fi.lethe.command.reading.ContentRefused;
import fi.lethe.crypto.VaultUnavailable;
import fi.lethe.ledger.LedgerUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports, from the mapping to the last row. Every row passes the reader, the desk and the deciders of the door; CSV is read as it comes,
 * a workbook in memory, and nothing of either is written anywhere in the clear.
 */
final class Imports {
    private static final String COLUMNS = "/mapping/columns";
    private static final int PAGE = 1000;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final Foundations on;
    private final ImportSources sources;
    private final ImportTurns turns;
    private final RowWork work;
    private final ImportRuns runs;
    private final Home home;

    Imports(Foundations on, ImportSources sources, ImportTurns turns, RowWork work, Home home) {
        this.on = on;
        this.sources = sources;
        this.turns = turns;
        this.work = work;
        this.home = home;
        this.runs = new ImportRuns(JdbcClient.create(on.database()));
    }

    /**
     * An import that waits for its rows.
     *
     * @param body {@link NewImportBody} as JSON
     */
    UUID begin(Actor actor, byte[] body) {
        var read = read(body);
        var mapping = MappingReader.read(read.as(), read.mapping());
        Specimen.check(mapping, home, BodyReader.ofOlderRegisters(on.clock()));
        var source = sources.toImport(mapping.from());
        var id = UuidCreator.getTimeOrderedEpoch();
        var layout = StoredLayout.coded(read, sources.codes(source)::column);
        runs.add(
                new ImportRuns.Begun(id, actor.id(), source.id(), layout, read.dryRun()),
                on.clock().instant());
        return id;
    }

    /** Takes the rows of an import; waits for its turn, and returns when all of them are decided. */
    void take(Actor actor, Mandate mandate, UUID id, SentRows file) {
        var stored = find(id);
        if (stored.source() == null
                || stored.layout() == null
                || !stored.actor().equals(actor.id())
                || !runs.claim(id)) {
            throw TypedRefusal.of(ImportProblems.NOT_WAITING);
        }
        try (var turn = turn(stored, stored.source())) {
            if (!runs.run(id)) {
                throw TypedRefusal.of(ImportProblems.CALLED_OFF);
            }
            var asking = new Asking(mandate, turn, () -> runs.isToStop(id));
            takeNow(new Order(actor, asking, stored, stored.source(), stored.layout()), file);
        }
    }

    private ImportTurns.Turn turn(ImportRuns.Stored stored, UUID source) {
        var waiting = new Waiting();
        try (var _ = SignOfLife.every(SIGN_OF_LIFE, () -> signOfLife(stored.id(), waiting))) {
            awaitNumbers(stored);
            return stored.dryRun() ? turns.awaitPlace() : turns.await(source);
        } catch (RuntimeException notNow) {
            waiting.over();
            runs.release(stored.id());
            throw runs.isToStop(stored.id()) ? TypedRefusal.of(ImportProblems.CALLED_OFF) : notNow;
        } finally {
            waiting.over();
        }
    }

    /** Who has an invoice of some number already is not known while the index is built. It waits before its turn, so that others have theirs. */
    private void awaitNumbers(ImportRuns.Stored stored) {
        var layout = requireNonNull(stored.layout()).getBytes(StandardCharsets.UTF_8);
        boolean asks = read(layout).as() == RowKind.INVOICES;
        try {
            for (var end = on.clock().instant().plus(PATIENCE); asks && !work.isReady(); Thread.sleep(LOOK_AGAIN)) {
                if (on.clock().instant().isAfter(end)) {
                    throw TypedRefusal.forNow(ImportProblems.BUSY, Math.toIntExact(SIGN_OF_LIFE.toSeconds()));
                }
            }
        } catch (InterruptedException calledOff) {
            Thread.currentThread().interrupt();
            throw TypedRefusal.of(ImportProblems.CALLED_OFF);
        }
    }

    private void signOfLife(UUID id, Waiting waiting) {
        if (!runs.waits(id)) {
            waiting.end();
        }
    }

    /** No further row of it is begun, and what was taken stands; one that has ended stays as it is. */
    void stop(UUID id) {
        runs.askToStop(id, ImportProblems.CALLED_OFF.name());
    }

    /** An import whose turn has come. */
    private record Order(Actor actor, Asking asking, ImportRuns.Stored stored, UUID source, String layout) {
        boolean stores() {
            return !stored.dryRun();
        }
    }

    private void takeNow(Order order, SentRows file) {
        var end = RunState.STOPPED;
        String reason = null;
        try {
            order.asking().ask(); // it may have waited long
            run(order, file);
            end = RunState.DONE;
        } catch (PermissionEnded ended) {
            end = RunState.ENDED_BY_REVOCATION;
            reason = ended.refusal().problem();
            throw ended.refusal();
        } catch (LedgerUnavailable | VaultUnavailable | DataAccessException outage) {
            reason = ImportProblems.STOPPED.name();
            throw TypedRefusal.of(ImportProblems.STOPPED);
        } catch (UncheckedIOException cutOff) {
            var why = runs.isToStop(order.stored().id()) ? ImportProblems.CALLED_OFF : ImportProblems.CUT_OFF;
            reason = why.name();
            throw TypedRefusal.of(why);
        } catch (Refusal refused) {
            reason = refused.problem();
            throw refused;
        } finally {
            runs.end(order.stored().id(), end, reason);
        }
    }

    private void run(Order order, SentRows file) {
        var source = sources.toImport(order.source());
        var read = read(order.layout().getBytes(StandardCharsets.UTF_8));
        var mapping = MappingReader.read(read.as(), read.mapping());
        var rows = file.form().open(file.content(), mapping.reading());
        var codes = sources.codes(source);
        var header = rows.header().stream()
                .map(name -> Invisible.isBlank(name) ? "" : codes.column(name))
                .toList();
        var layout = Layout.of(mapping, header, home);
        var id = order.stored().id();
        runs.laidOut(id, StoredLayout.laidOut(read, header));
        if (order.stores()) {
            sources.used(source);
        }
        var reader = new RowReader(layout, BodyReader.ofOlderRegisters(on.clock()));
        var lookup = work.lookup(codes, source, mapping, !order.stores());
        var sender = work.sender(order.actor(), id, !order.stores());
        var compared = new ComparedRows(on.ledger().access(), on.clock(), order.actor(), !order.stores());
        try (var importer = work.importer(lookup, sender, order.asking(), tally -> {
            compared.record(tally.counts());
            runs.add(id, tally);
        })) {
            importer.run(new Batches(rows, reader));
        }
        if (order.stores()) {
            sources.used(source);
        }
    }

    /** What is wrong with a column is not told by its name: of a file without a header it is a person's. */
    private NewImportBody read(byte[] body) {
        try {
            return new BodyReader(on.clock()).read(body, NewImportBody.class);
        } catch (ContentRefused refused) {
            throw new ContentRefused(refused.errors().stream()
                    .map(error -> error.pointer().startsWith(COLUMNS) ? new FieldError(COLUMNS, error.detail()) : error)
                    .distinct()
                    .toList());
        }
    }

    ImportRuns.Stored find(UUID id) {
        return runs.find(id).orElseThrow(() -> TypedRefusal.of(ImportProblems.UNKNOWN));
    }

    List<ImportRuns.Stored> newest(int most) {
        return runs.newest(most);
    }

    /** Writes rows that were rejected, as CSV. */
    interface Rejected {
        void write(Writer to) throws IOException;
    }

    /**
     * The rows that an import of this actor did not take.
     *
     * @param file the same as the import had; read while they are written
     */
    Rejected rejected(Actor actor, UUID id, SentRows file) {
        var stored = find(id);
        if (stored.layout() == null || !stored.actor().equals(actor.id())) {
            throw TypedRefusal.of(ImportProblems.UNKNOWN);
        }
        var read = read(stored.layout().getBytes(StandardCharsets.UTF_8));
        var mapping = MappingReader.read(read.as(), read.mapping());
        var reading = mapping.reading();
        var rows = new RejectedRows(file.form().open(file.content(), reading), StoredLayout.joining(mapping));
        return to -> rows.write(to, reasons(id), reading.separator());
    }

    private Map<Long, String> reasons(UUID id) {
        var reasons = new HashMap<Long, String>();
        var page = runs.notes(id, true, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(each -> reasons.merge(
                    each.note().line(),
                    (each.note().fault().field() + " " + each.note().fault().reason()).strip(),
                    (one, other) -> one + "; " + other));
            page = runs.notes(id, true, page.getLast().number(), PAGE);
        }
        return reasons;
    }

    NotesPage notes(UUID id, boolean rejected, long after, int limit) {
        return NotesPage.of(runs.notes(find(id).id(), rejected, after, limit), limit);
    }
}
