// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The generations of the index. Whoever writes terms locks them first, so that one writer sees what the one before did. */
final class IndexTable {
    private final JdbcClient jdbc;

    IndexTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The generation that serves, none before the first entry was folded. */
    Optional<Index> serving() {
        return jdbc.sql("select * from query.search_index where serving")
                .query((row, _) -> index(row))
                .optional();
    }

    /** All generations, until the end of the transaction nobody else's. */
    List<Index> lock() {
        jdbc.sql("lock table query.search_index in share row exclusive mode").update();
        return jdbc.sql("select * from query.search_index order by generation")
                .query((row, _) -> index(row))
                .list();
    }

    void begin(int generation, boolean serving) {
        jdbc.sql("insert into query.search_index (generation, serving, position) values (:generation, :serving, -1)")
                .param("generation", generation)
                .param("serving", serving)
                .update();
    }

    void reached(int generation, long position) {
        jdbc.sql("update query.search_index set position = :position where generation = :generation")
                .param("generation", generation)
                .param("position", position)
                .update();
    }

    /** From the commit on, this generation serves. */
    void serve(int generation) {
        jdbc.sql("update query.search_index set serving = false where serving").update();
        jdbc.sql("update query.search_index set serving = true where generation = :generation")
                .param("generation", generation)
                .update();
    }

    void remove(int generation) {
        jdbc.sql("delete from query.search_index where generation = :generation and not serving")
                .param("generation", generation)
                .update();
    }

    private static Index index(ResultSet row) throws SQLException {
        return new Index(row.getInt("generation"), row.getBoolean("serving"), row.getLong("position"));
    }
}
