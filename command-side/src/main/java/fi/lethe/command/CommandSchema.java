// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the command side: due dates, and how far it has followed the ledger. */
public final class CommandSchema {

    private CommandSchema() {}

    /**
     * Brings schema {@code command} up to date.
     *
     * @param owner a role that may create schemas in the ledger's database
     * @param role the command side's own, which must exist; absent: no grants are made
     */
    public static void migrate(DataSource owner, @Nullable String role) {
        Flyway.configure()
                .dataSource(owner)
                .schemas("command")
                .locations("classpath:db/command")
                .load()
                .migrate();
        if (role != null) {
            var quoted = "\"" + role.replace("\"", "\"\"") + "\"";
            var jdbc = JdbcClient.create(owner);
            jdbc.sql("grant usage on schema command to " + quoted).update();
            jdbc.sql("grant select, insert, update, delete on all tables in schema command to " + quoted)
                    .update();
        }
    }
}
