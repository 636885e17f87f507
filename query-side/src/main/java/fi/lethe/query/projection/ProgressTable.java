// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far one projection has come, as stored with its rows. */
public final class ProgressTable {
    /** Before the first entry. */
    public static final long NOTHING = -1;

    private final JdbcClient jdbc;
    private final String name;

    /** Of the projection with this name. */
    public ProgressTable(JdbcClient jdbc, String name) {
        this.jdbc = jdbc;
        this.name = name;
    }

    /** The position of the last entry folded in, {@link #NOTHING} before the first. */
    public long position() {
        return jdbc.sql("select position from query.projection where name = :name")
                .param("name", name)
                .query(Long.class)
                .optional()
                .orElse(NOTHING);
    }

    /** The same; and until the end of the transaction nobody else folds. */
    public long hold() {
        return jdbc.sql("""
                        insert into query.projection as held (name, position) values (:name, :nothing)
                        on conflict (name) do update set position = held.position returning position""")
                .param("name", name)
                .param("nothing", NOTHING)
                .query(Long.class)
                .single();
    }

    void store(long position) {
        jdbc.sql("""
                        insert into query.projection (name, position) values (:name, :position)
                        on conflict (name) do update set position = excluded.position""").param("name", name).param("position", position).update();
    }
}
