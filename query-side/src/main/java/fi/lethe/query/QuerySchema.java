// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the projections, in a schema named {@code query}; forward only. All of it can be made anew from the ledger. */
public final class QuerySchema {
    private QuerySchema() {}

    /**
     * Brings the schema up to date and gives the role that serves what it needs.
     *
     * @param owner connections as the owner of the schema
     * @param role an existing role; null where the owner serves
     */
    public static void migrate(DataSource owner, @Nullable String role) {
        Flyway.configure()
                .dataSource(owner)
                .schemas("query")
                .locations("classpath:db/query")
                .load()
                .migrate();
        if (role != null) {
            grant(JdbcClient.create(owner), role);
        }
    }

    private static void grant(JdbcClient jdbc, String role) {
        var quoted = '"' + role.replace("\"", "\"\"") + '"';
        jdbc.sql("""
                grant usage on schema query, query_replay to %1$s;
                grant select, insert, update, delete on query.projection_token, query.projection, query.customer,
                    query.customer_value, query.registry_set_aside, query.case_file, query.case_value, query.audit_entry, query.audit_set_aside, query.audit_token,
                    query.audit_viewed, query.replay, query.replay_part, query.replay_difference to %1$s;
                grant execute on function query.begin_shadow, query.index_shadow, query.analyze_shadow, query.drop_shadow,
                    query.swap_shadow to %1$s
                """.formatted(quoted)).update();
    }
}
