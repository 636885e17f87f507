// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of accounts, agreements, links and tokens, in a schema named {@code access}; forward only. */
public final class AccessSchema {

    /**
     * Brings the schema up to date and gives the role that serves what it needs; it can
     * neither delete an account nor touch the history of accounts.
     *
     * @param owner connections as the owner of the schema
     * @param role an existing role; null where the owner serves
     */
    public static void migrate(DataSource owner, @Nullable String role) {
        Flyway.configure()
                .dataSource(owner)
                .schemas("access")
                .locations("classpath:db/access")
                .load()
                .migrate();
        if (role != null) {
            grant(JdbcClient.create(owner), role);
        }
    }

    private static void grant(JdbcClient jdbc, String role) {
        var quoted = '"' + role.replace("\"", "\"\"") + '"';
        jdbc.sql("""
                grant usage on schema access to %1$s;
                grant select, insert, update on access.account to %1$s;
                grant select on access.account_change, access.tenure to %1$s;
                grant select, insert, update (withdrawn_at, withdrawn_by) on access.agreement to %1$s;
                grant select, insert, update (used_at, void_at) on access.account_link to %1$s;
                grant select, insert, delete, update (used_at, sessions, mac, mac_generation) on access.token to %1$s
                """.formatted(quoted)).update();
    }

    private AccessSchema() {}
}
