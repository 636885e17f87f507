// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

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

/** The table of the registers that rows come from; of each name at most one is open. */
final class SourceTable {
    private final JdbcClient jdbc;

    SourceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, the last opened first; a name that was opened anew stands in it again. */
    List<ImportSource> all() {
        return jdbc.sql("""
                select id, name, inherits, opened_at, used_at, days, closed_at from command.import_source
                order by opened_at desc, id""").query((row, _) -> source(row)).list();
    }

    Optional<ImportSource> find(UUID id) {
        return all().stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** Opens one, unless it is open already. */
    void open(String name, boolean inherits, Instant now) {
        jdbc.sql("""
                insert into command.import_source (id, name, inherits, opened_at, used_at)
                values (:id, :name, :inherits, :now, :now) on conflict do nothing""")
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("inherits", inherits)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update command.import_source set used_at = greatest(used_at, :now) where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** So many days it is kept after its last import. */
    void keep(UUID id, int days) {
        jdbc.sql("update command.import_source set days = :days where id = :id")
                .param("id", id)
                .param("days", days)
                .update();
    }

    /** Closed by this account, or absent: because its days were over. */
    void close(UUID id, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                update command.import_source set closed_at = :now, closed_by = :by
                where id = :id and closed_at is null""")
                .param("id", id)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those closed whose key may still be there. */
    List<ImportSource> unfinished() {
        return jdbc.sql("""
                select id, name, inherits, opened_at, used_at, days, closed_at from command.import_source
                where closed_at is not null and key_gone_at is null""").query((row, _) -> source(row)).list();
    }

    void keyGone(UUID id, Instant now) {
        jdbc.sql("update command.import_source set key_gone_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ImportSource source(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new ImportSource(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("inherits"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at", OffsetDateTime.class).toInstant(),
                row.getInt("days"),
                closed == null ? null : closed.toInstant());
    }
}
