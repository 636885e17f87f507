// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a projection that are built beside the live ones. */
public final class Shadow {
    private final JdbcClient jdbc;
    private final String[] tables;
    private final String[] later;

    /** Of these tables; indexes of these names are made by {@link #index} only. */
    public Shadow(JdbcClient jdbc, List<String> tables, List<String> later) {
        this.jdbc = jdbc;
        this.tables = tables.toArray(String[]::new);
        this.later = later.toArray(String[]::new);
    }

    /** Empty tables, in the place of any that stood there. */
    public void begin() {
        jdbc.sql("select query.begin_shadow(:tables, :later)")
                .param("tables", tables)
                .param("later", later)
                .query((_, _) -> true)
                .list();
    }

    /** Makes the indexes that are not there yet. */
    public void index() {
        call("select query.index_shadow(:tables)");
    }

    /** Lets statements be planned for what stands in them now. */
    public void analyze() {
        call("select query.analyze_shadow(:tables)");
    }

    /** Nothing of them is left. */
    public void drop() {
        call("select query.drop_shadow(:tables)");
    }

    /** From the commit on they are the live ones, and nothing is left of those before; fails where readers are in the way. */
    public void swap() {
        call("select query.swap_shadow(:tables)");
    }

    private void call(String function) {
        jdbc.sql(function).param("tables", tables).query((_, _) -> true).list();
    }
}
