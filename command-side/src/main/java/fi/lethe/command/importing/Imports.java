// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.command.axon.CustomerStates;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.door.SideDoor;
import fi.lethe.command.importing.csv.CsvRows;
import fi.lethe.command.importing.mapping.Layout;
import fi.lethe.command.importing.mapping.Mapping;
import fi.lethe.command.importing.mapping.MappingReader;
import fi.lethe.command.importing.rows.RowReader;
import fi.lethe.command.reading.BodyReader;
import fi.lethe.crypto.VaultUnavailable;
import fi.lethe.ledger.LedgerUnavailable;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports, from the mapping to the last row. Every row passes the reader, the desk and the deciders of the door; the file
 * is read as it comes, and nothing of it is written anywhere in the clear.
 */
public final class Imports {
    private final Foundations on;
    private final CustomerStates customers;
    private final SideDoor door;
    private final KnownRows known;
    private final ImportRuns runs;

    public Imports(Foundations on, CustomerStates customers, SideDoor door) {
        var jdbc = JdbcClient.create(on.database());
        this.on = on;
        this.customers = customers;
        this.door = door;
        this.known = new KnownRows(jdbc);
        this.runs = new ImportRuns(jdbc);
    }

    /**
     * An import that waits for its rows.
     *
     * @param body {@link NewImportBody} as JSON
     */
    public UUID begin(Actor actor, byte[] body) {
        var read = new BodyReader(on.clock()).read(body, NewImportBody.class);
        MappingReader.read(read.as(), read.mapping());
        var id = UuidCreator.getTimeOrderedEpoch();
        runs.add(
                id,
                actor.id(),
                new String(body, StandardCharsets.UTF_8),
                read.dryRun(),
                on.clock().instant());
        return id;
    }

    /** Takes the rows of an import; returns when all of them are decided. */
    public void take(Actor actor, UUID id, InputStream file) {
        var stored = find(id);
        if (!stored.actor().equals(actor.id()) || !runs.move(id, RunState.WAITING, RunState.RUNNING)) {
            throw TypedRefusal.of(ImportProblems.NOT_WAITING);
        }
        var end = RunState.STOPPED;
        try {
            run(actor, stored, file);
            end = RunState.DONE;
        } catch (LedgerUnavailable | VaultUnavailable | DataAccessException outage) {
            throw TypedRefusal.of(ImportProblems.STOPPED);
        } catch (UncheckedIOException cutOff) {
            throw TypedRefusal.of(ImportProblems.CUT_OFF);
        } finally {
            runs.move(id, RunState.RUNNING, end);
        }
    }

    private void run(Actor actor, ImportRuns.Stored stored, InputStream file) {
        var mapping = mapping(stored);
        var reading = mapping.reading();
        var rows = CsvRows.open(file, reading.encoding(), reading.separator());
        var layout = Layout.of(mapping, rows.header());
        var reader = new RowReader(layout, BodyReader.ofOlderRegisters(on.clock()));
        var keys = new SourceKeys(on.vault().serviceMac("imported-rows"));
        var sender = new Sender(door, actor, stored.id(), stored.dryRun());
        try (var importer = new Importer(
                new RowLookup(keys, known, mapping, stored.dryRun()),
                new Taking(sender, new Standing(on, customers), known),
                tally -> runs.add(stored.id(), tally))) {
            importer.run(new Batches(rows, reader));
        }
    }

    private Mapping mapping(ImportRuns.Stored stored) {
        var body = stored.mapping().getBytes(StandardCharsets.UTF_8);
        var read = new BodyReader(on.clock()).read(body, NewImportBody.class);
        return MappingReader.read(read.as(), read.mapping());
    }

    ImportRuns.Stored find(UUID id) {
        return runs.find(id).orElseThrow(() -> TypedRefusal.of(ImportProblems.UNKNOWN));
    }

    NotesPage notes(UUID id, boolean rejected, long after, int limit) {
        return NotesPage.of(runs.notes(find(id).id(), rejected, after, limit), limit);
    }
}
