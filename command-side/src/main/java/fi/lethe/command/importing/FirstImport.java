// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.health.SetupStep;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether rows of an older register have come in. An import that is over ninety days old is not listed any more; that its register is known
 * then says that there was one.
 */
final class FirstImport implements SetupStep {
    private final JdbcClient jdbc;

    FirstImport(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    public String name() {
        return FIRST_IMPORT;
    }

    @Override
    public boolean done() {
        return jdbc.sql("""
                select exists (select from command.import_run where state = 'DONE' and not dry_run)
                    or exists (select from command.import_source where opened_at < now() - interval '90 days')""").query(Boolean.class).single();
    }
}
