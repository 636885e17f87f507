// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far one projection has come, as stored with its rows. */
final class ProgressTable {
    static final long NOTHING = -1;

    private final JdbcClient jdbc;
    private final String name;

    ProgressTable(JdbcClient jdbc, String name) {
        this.jdbc = jdbc;
        this.name = name;
    }

    /** The position of the last entry folded in, {@link #NOTHING} before the first. */
    long position() {
        return jdbc.sql("select position from query.projection where name = :name")
                .param("name", name)
                .query(Long.class)
                .optional()
                .orElse(NOTHING);
    }

    void store(long position) {
        jdbc.sql("""
                        insert into query.projection (name, position) values (:name, :position)
                        on conflict (name) do update set position = excluded.position""").param("name", name).param("position", position).update();
    }
}
