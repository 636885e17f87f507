// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static java.util.stream.Collectors.joining;

import fi.lethe.command.importing.rows.RowFault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of imports, and of what they could not take. */
final class ImportRuns {
    private final JdbcClient jdbc;

    ImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An import as the table has it; the mapping as it was sent. */
    record Stored(UUID id, UUID actor, String mapping, boolean dryRun, RunState state, Counts counts) {}

    /** Adds one that waits for its rows, and drops those of more than ninety days ago. */
    void add(UUID id, UUID actor, String mapping, boolean dryRun, Instant now) {
        jdbc.sql("delete from command.import_run where begun_at < cast(:now as timestamptz) - interval '90 days'")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into command.import_run (id, actor, mapping, dry_run, state, begun_at)
                values (:id, :actor, :mapping, :dryRun, :state, :now)""")
                .param("id", id)
                .param("actor", actor)
                .param("mapping", mapping)
                .param("dryRun", dryRun)
                .param("state", RunState.WAITING.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One that says it runs, and has not come on for longer than any batch may take, has stopped. */
    Optional<Stored> find(UUID id) {
        return jdbc.sql("""
                select id, actor, mapping, dry_run, imported, changed, unchanged, rejected, flagged,
                       case when state = 'RUNNING' and alive_at < now() - interval '2 minutes' then 'STOPPED'
                            else state end as state
                from command.import_run where id = :id""")
                .param("id", id)
                .query((row, _) -> new Stored(
                        row.getObject("id", UUID.class),
                        row.getObject("actor", UUID.class),
                        row.getString("mapping"),
                        row.getBoolean("dry_run"),
                        RunState.valueOf(row.getString("state")),
                        new Counts(
                                row.getLong("imported"),
                                row.getLong("changed"),
                                row.getLong("unchanged"),
                                row.getLong("rejected"),
                                row.getLong("flagged"))))
                .optional();
    }

    /** From one state to another, once. */
    boolean move(UUID id, RunState from, RunState to) {
        return jdbc.sql("update command.import_run set state = :to, alive_at = now() where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** Adds what became of a batch, in one statement. */
    void add(UUID id, Tally tally) {
        var counts = tally.counts();
        var notes = tally.notes();
        jdbc.sql("""
                with noted as (
                    insert into command.import_note (run, line, field, reason, rejected)
                    select :id, n.line, n.field, n.reason, n.rejected
                    from unnest(cast(:lines as bigint[]), cast(:fields as text[]), cast(:reasons as text[]),
                                cast(:rejects as boolean[])) n (line, field, reason, rejected))
                update command.import_run
                set alive_at = now(), imported = imported + :imported, changed = changed + :changed,
                    unchanged = unchanged + :unchanged, rejected = rejected + :rejected, flagged = flagged + :flagged
                where id = :id""")
                .param("id", id)
                .param(
                        "lines",
                        array(notes.stream()
                                .map(note -> Long.toString(note.line()))
                                .toList()))
                .param(
                        "fields",
                        array(notes.stream().map(note -> note.fault().field()).toList()))
                .param(
                        "reasons",
                        array(notes.stream().map(note -> note.fault().reason()).toList()))
                .param(
                        "rejects",
                        array(notes.stream()
                                .map(note -> Boolean.toString(note.rejected()))
                                .toList()))
                .param("imported", counts.imported())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("rejected", counts.rejected())
                .param("flagged", counts.flagged())
                .update();
    }

    /** A note and its number, by which the next ones are asked for. */
    record Numbered(long number, Tally.Note note) {}

    /** At most so many notes behind the one of this number. */
    List<Numbered> notes(UUID id, boolean rejected, long after, int limit) {
        return jdbc.sql("""
                select number, line, field, reason from command.import_note
                where run = :id and rejected = :rejected and number > :after order by number limit :limit""")
                .param("id", id)
                .param("rejected", rejected)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Numbered(
                        row.getLong("number"),
                        new Tally.Note(
                                row.getLong("line"),
                                new RowFault(row.getString("field"), row.getString("reason")),
                                rejected)))
                .list();
    }

    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(joining(",", "{", "}"));
    }
}
