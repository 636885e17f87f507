// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The streams that a projection has set aside: where they stand and nothing of what is in them. */
public final class SetAsideTable {
    private final JdbcClient jdbc;
    private final String table;

    /** The table of this name, in the schema that the database's projections write. */
    public SetAsideTable(QueryDatabase database, String name) {
        this.jdbc = database.jdbc();
        this.table = database.schema() + "." + name;
    }

    /** Whether this stream is not up to date. */
    public boolean holds(String stream) {
        return !among(List.of(stream)).isEmpty();
    }

    /** Those of these streams that are set aside. */
    public Set<String> among(Collection<String> streams) {
        return new HashSet<>(jdbc.sql("select stream from %s where stream = any (:streams)".formatted(table))
                .param("streams", streams.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Whether there is any. */
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from %s)".formatted(table))
                .query(Boolean.class)
                .single();
    }

    /** How many there are. */
    public long count() {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** The first in the ledger's order, at most so many. */
    List<SetAside> first(int most) {
        return jdbc.sql("select * from %s order by position limit :most".formatted(table))
                .param("most", most)
                .query((row, _) -> setAside(row))
                .list();
    }

    Optional<SetAside> find(String stream) {
        return jdbc.sql("select * from %s where stream = :stream".formatted(table))
                .param("stream", stream)
                .query((row, _) -> setAside(row))
                .optional();
    }

    void add(SetAside one) {
        jdbc.sql("""
                        insert into %s (stream, seq, position, since) values (:stream, :seq, :position, :since)""".formatted(table))
                .param("stream", one.stream())
                .param("seq", one.seq())
                .param("position", one.position())
                .param("since", one.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(String stream) {
        jdbc.sql("delete from %s where stream = :stream".formatted(table))
                .param("stream", stream)
                .update();
    }

    private static SetAside setAside(ResultSet row) throws SQLException {
        return new SetAside(
                row.getString("stream"),
                row.getLong("seq"),
                row.getLong("position"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
