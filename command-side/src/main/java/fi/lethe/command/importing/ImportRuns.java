// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static java.util.stream.Collectors.joining;

import fi.lethe.command.importing.rows.RowFault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of imports, and of what they could not take. */
final class ImportRuns {
    private static final String SELECT = """
            select id, actor, begun_at, source, layout, dry_run, reason, rows, imported, changed, unchanged, rejected, flagged,
                   case when alive_at < now() - interval '2 minutes'
                            and (state = 'RUNNING' or state = 'WAITING' and rows_at is not null) then 'STOPPED'
                        else state end as state,
                   (select other.id from command.import_run other
                    where run.state = 'WAITING' and run.rows_at is not null and not run.dry_run
                        and run.alive_at > now() - interval '2 minutes'
                        and other.source = run.source and other.state = 'RUNNING' and not other.dry_run
                        and other.alive_at > now() - interval '2 minutes'
                    order by other.alive_at desc limit 1) as waits_for
            from command.import_run run""";

    private final JdbcClient jdbc;

    ImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An import as the table has it.
     *
     * @param source the register; absent where it is older than the table of registers
     * @param layout what its columns mean, by codes of their names and, once the rows have come, by their positions
     */
    record Stored(
            UUID id,
            UUID actor,
            Instant begunAt,
            @Nullable UUID source,
            @Nullable String layout,
            boolean dryRun,
            RunState state,
            @Nullable String reason,
            @Nullable UUID waitsFor,
            Counts counts) {}

    /** One to be made. */
    record Begun(UUID id, UUID actor, UUID source, String layout, boolean dryRun) {}

    /** Adds one that waits for its rows, and drops those of more than ninety days ago. */
    void add(Begun begun, Instant now) {
        jdbc.sql("delete from command.import_run where begun_at < cast(:now as timestamptz) - interval '90 days'")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into command.import_run (id, actor, source, layout, dry_run, state, begun_at)
                values (:id, :actor, :source, cast(:layout as json), :dryRun, :state, :now)""")
                .param("id", begun.id())
                .param("actor", begun.actor())
                .param("source", begun.source())
                .param("layout", begun.layout())
                .param("dryRun", begun.dryRun())
                .param("state", RunState.WAITING.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One that says it runs or waits for its turn, and has not been heard of for longer than any batch may take, has stopped. */
    Optional<Stored> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> stored(row))
                .optional();
    }

    /** The newest, newest first. */
    List<Stored> newest(int most) {
        return jdbc.sql(SELECT + " order by begun_at desc, id desc limit :most")
                .param("most", most)
                .query((row, _) -> stored(row))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("actor", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("source", UUID.class),
                row.getString("layout"),
                row.getBoolean("dry_run"),
                RunState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("waits_for", UUID.class),
                new Counts(
                        row.getLong("rows"),
                        row.getLong("imported"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getLong("flagged")));
    }

    /** The rows have come, once. */
    boolean claim(UUID id) {
        return jdbc.sql("""
                        update command.import_run set rows_at = now(), alive_at = now()
                        where id = :id and state = 'WAITING' and rows_at is null""").param("id", id).update() == 1;
    }

    /** Does it still wait for its turn? */
    boolean waits(UUID id) {
        return jdbc.sql("update command.import_run set alive_at = now() where id = :id and state = 'WAITING'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Its turn did not come, so the rows may be sent again. */
    void release(UUID id) {
        jdbc.sql("update command.import_run set rows_at = null where id = :id and state = 'WAITING'")
                .param("id", id)
                .update();
    }

    /** Its turn has come, unless it was stopped meanwhile. */
    boolean run(UUID id) {
        return jdbc.sql("""
                        update command.import_run set state = 'RUNNING', alive_at = now()
                        where id = :id and state = 'WAITING'""").param("id", id).update() == 1;
    }

    /** It is to stop: at once where it waits, else as soon as the rows under way are decided. */
    void askToStop(UUID id, String reason) {
        jdbc.sql("""
                update command.import_run
                set stop_asked_at = coalesce(stop_asked_at, now()),
                    state = case state when 'WAITING' then 'STOPPED' else state end,
                    reason = case state when 'WAITING' then :reason else reason end
                where id = :id and state in ('WAITING', 'RUNNING')""").param("id", id).param("reason", reason).update();
    }

    /** Is it to stop? */
    boolean isToStop(UUID id) {
        return jdbc.sql("select stop_asked_at is not null from command.import_run where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** What its columns are, now that the file is seen. */
    void laidOut(UUID id, String layout) {
        jdbc.sql("update command.import_run set layout = cast(:layout as json) where id = :id")
                .param("id", id)
                .param("layout", layout)
                .update();
    }

    /** It has ended like this, and for this reason where it ended early. */
    void end(UUID id, RunState state, @Nullable String reason) {
        jdbc.sql("""
                update command.import_run set state = :state, reason = :reason, alive_at = now()
                where id = :id and state in ('WAITING', 'RUNNING')""")
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .update();
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
                set alive_at = now(), rows = rows + :rows, imported = imported + :imported, changed = changed + :changed,
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
                .param("rows", counts.rows())
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
