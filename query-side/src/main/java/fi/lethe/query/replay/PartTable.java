// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import static fi.lethe.query.projection.Columns.texts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the projections that are replayed, and of what was found different in them. */
final class PartTable {
    private final JdbcClient jdbc;

    /** A difference and whose it is. */
    record Told(String projection, Difference difference) {}

    PartTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID replay, int ordinal, String projection, long goal) {
        jdbc.sql("""
                        insert into query.replay_part (replay, ordinal, projection, state, position, goal)
                        values (:replay, :ordinal, :projection, 'WAITING', -1, :goal)""")
                .param("replay", replay)
                .param("ordinal", ordinal)
                .param("projection", projection)
                .param("goal", goal)
                .update();
    }

    List<Part> of(UUID replay) {
        return jdbc.sql("""
                        select projection, state, position, goal, row_count, differing, set_aside
                        from query.replay_part where replay = :replay order by ordinal""")
                .param("replay", replay)
                .query((row, _) -> new Part(
                        row.getString("projection"),
                        PartState.valueOf(row.getString("state")),
                        row.getLong("position"),
                        row.getLong("goal"),
                        row.getObject("row_count", Long.class),
                        row.getObject("differing", Long.class),
                        row.getObject("set_aside", Long.class)))
                .list();
    }

    Optional<Part> find(UUID replay, String projection) {
        return of(replay).stream()
                .filter(part -> part.projection().equals(projection))
                .findFirst();
    }

    void begin(UUID replay, String projection, long goal) {
        jdbc.sql("""
                        update query.replay_part set state = 'BUILDING', position = -1, goal = :goal
                        where replay = :replay and projection = :projection""")
                .param("replay", replay)
                .param("projection", projection)
                .param("goal", goal)
                .update();
    }

    /** False where it does not stand where it was left, or the replay runs no more. */
    boolean move(UUID replay, Part to, long before) {
        return jdbc.sql("""
                                update query.replay_part p set position = :position, goal = :goal from query.replay r
                                where p.replay = :replay and p.projection = :projection and p.position = :before
                                    and p.state = 'BUILDING' and r.id = p.replay and r.state = 'RUNNING'""")
                        .param("replay", replay)
                        .param("projection", to.projection())
                        .param("before", before)
                        .param("position", to.position())
                        .param("goal", to.goal())
                        .update()
                == 1;
    }

    /** In place of what an earlier comparison found. */
    void compared(UUID replay, String projection, Compared compared) {
        jdbc.sql("delete from query.replay_difference where replay = :replay and projection = :projection")
                .param("replay", replay)
                .param("projection", projection)
                .update();
        jdbc.sql("""
                        update query.replay_part set row_count = :rows, differing = :differing
                        where replay = :replay and projection = :projection""")
                .param("replay", replay)
                .param("projection", projection)
                .param("rows", compared.rows())
                .param("differing", compared.differing())
                .update();
        var found = compared.differences();
        jdbc.sql("""
                        insert into query.replay_difference (
                            replay, projection, number, table_name, row_key, deviation, columns)
                        select :replay, :projection, number, table_name, row_key, deviation, string_to_array(columns, ' ')
                        from unnest(cast(:tables as text[]), cast(:keys as text[]), cast(:deviations as text[]),
                            cast(:columns as text[]))
                            with ordinality as d (table_name, row_key, deviation, columns, number)""")
                .param("replay", replay)
                .param("projection", projection)
                .param("tables", texts(found, Difference::table))
                .param("keys", texts(found, Difference::key))
                .param("deviations", texts(found, Difference::deviation))
                .param("columns", texts(found, difference -> String.join(" ", difference.columns())))
                .update();
    }

    void setAside(UUID replay, String projection, long streams) {
        jdbc.sql("""
                        update query.replay_part set set_aside = :streams
                        where replay = :replay and projection = :projection""")
                .param("replay", replay)
                .param("projection", projection)
                .param("streams", streams)
                .update();
    }

    void done(UUID replay, String projection) {
        jdbc.sql("update query.replay_part set state = 'DONE' where replay = :replay and projection = :projection")
                .param("replay", replay)
                .param("projection", projection)
                .update();
    }

    /** At most so many. */
    List<Told> differences(UUID replay, int most) {
        return jdbc.sql("""
                        select projection, table_name, row_key, deviation, columns from query.replay_difference
                        where replay = :replay order by projection desc, number limit :most""")
                .param("replay", replay)
                .param("most", most)
                .query((row, _) -> new Told(
                        row.getString("projection"),
                        new Difference(
                                row.getString("table_name"),
                                row.getString("row_key"),
                                Difference.Deviation.valueOf(row.getString("deviation")),
                                List.of((String[]) row.getArray("columns").getArray()))))
                .list();
    }
}
