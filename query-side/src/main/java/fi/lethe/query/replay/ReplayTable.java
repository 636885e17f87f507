// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of replays. */
final class ReplayTable {
    private final JdbcClient jdbc;

    ReplayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one that runs from now on, and drops those of more than ninety days ago. */
    void add(Replay replay) {
        jdbc.sql("delete from query.replay where begun_at < cast(:now as timestamptz) - interval '90 days'")
                .param("now", replay.begunAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into query.replay (id, swap, state, begun_by, begun_at)
                        values (:id, :swap, 'RUNNING', :by, :at)""")
                .param("id", replay.id())
                .param("swap", replay.swap())
                .param("by", replay.begunBy())
                .param("at", replay.begunAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Replay> find(UUID id) {
        return jdbc.sql("select id, swap, state, begun_by, begun_at, ended_at from query.replay where id = :id")
                .param("id", id)
                .query((row, _) -> replay(row))
                .optional();
    }

    List<Replay> last(int most) {
        return jdbc.sql("""
                        select id, swap, state, begun_by, begun_at, ended_at from query.replay
                        order by begun_at desc limit :most""").param("most", most).query((row, _) -> replay(row)).list();
    }

    /** The one that runs, or was cut off. */
    Optional<UUID> running() {
        return jdbc.sql("select id from query.replay where state = 'RUNNING'")
                .query(UUID.class)
                .optional();
    }

    /** Who answers for it from now on. */
    void takenOver(UUID id, UUID account) {
        jdbc.sql("update query.replay set begun_by = :account where id = :id")
                .param("account", account)
                .param("id", id)
                .update();
    }

    /** The one that runs, if there is one, has ended like this. */
    void end(ReplayState state, Instant at) {
        jdbc.sql("update query.replay set state = :state, ended_at = :at where state = 'RUNNING'")
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Replay replay(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Replay(
                row.getObject("id", UUID.class),
                row.getBoolean("swap"),
                ReplayState.valueOf(row.getString("state")),
                row.getObject("begun_by", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
