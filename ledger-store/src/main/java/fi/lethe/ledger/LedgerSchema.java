// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's tables and functions in the schema {@code ledger}, and who may use them. */
public final class LedgerSchema {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerSchema.class);

    private LedgerSchema() {}

    /**
     * Brings the schema up to date and grants the roles what they need; the first time, the ledger gets its origin.
     *
     * <p>The roles must exist; the owner must be a superuser or a member of the purge role. May be repeated.
     *
     * @param owner whose tables these become
     */
    public static void migrate(DataSource owner, LedgerRoles roles) {
        Flyway.configure()
                .dataSource(owner)
                .schemas("ledger")
                .defaultSchema("ledger")
                .locations("classpath:db/ledger")
                .load()
                .migrate();
        var jdbc = JdbcClient.create(owner);
        grant(jdbc, roles.command(), """
                grant usage on schema ledger to %1$s;
                grant select on ledger.ledger_head, ledger.ledger_entry, ledger.ledger_leaf,
                    ledger.ledger_sealed, ledger.ledger_named_key, ledger.ledger_purge, ledger.command_receipt to %1$s;
                grant select, insert, update on ledger.ledger_holder to %1$s;
                grant select, insert, update, delete on ledger.ledger_snapshot to %1$s;
                grant execute on function ledger.append, ledger.locked_head to %1$s;
                """);
        grant(jdbc, roles.query(), """
                grant usage on schema ledger to %1$s;
                grant select on ledger.ledger_head, ledger.ledger_entry, ledger.ledger_leaf,
                    ledger.ledger_sealed, ledger.ledger_named_key, ledger.ledger_purge to %1$s;
                grant select, insert, update on ledger.ledger_holder to %1$s;
                grant execute on function ledger.append_access, ledger.locked_head to %1$s;
                """);
        grant(jdbc, roles.access(), """
                grant usage on schema ledger to %1$s;
                grant execute on function ledger.append_account, ledger.locked_head, ledger.account_version to %1$s;
                """);
        grant(jdbc, roles.purge(), """
                grant usage, create on schema ledger to %1$s;
                grant select, delete on ledger.ledger_entry, ledger.ledger_sealed to %1$s;
                grant select, insert on ledger.ledger_purge to %1$s;
                alter function ledger.purge_sealed owner to %1$s;
                alter function ledger.purge_entry owner to %1$s;
                revoke create on schema ledger from %1$s;
                """);
        LOG.info(
                "The ledger's origin is {}",
                jdbc.sql("select origin from ledger.ledger_head")
                        .query(String.class)
                        .single());
    }

    private static void grant(JdbcClient jdbc, @Nullable String role, String statements) {
        if (role != null) {
            jdbc.sql(statements.formatted('"' + role.replace("\"", "\"\"") + '"'))
                    .update();
        }
    }
}
