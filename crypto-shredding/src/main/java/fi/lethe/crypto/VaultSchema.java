// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the vault, in a schema named {@code vault}; forward only. */
public final class VaultSchema {

    private VaultSchema() {}

    /**
     * Brings the schema up to date and gives the role that serves what it needs, which is less than the owner has: it can
     * neither remove a tombstone nor change one.
     *
     * @param owner connections as the owner of the schema
     * @param role an existing role; null where the owner serves
     */
    public static void migrate(DataSource owner, @Nullable String role) {
        Flyway.configure()
                .dataSource(owner)
                .schemas("vault")
                .locations("classpath:db/vault")
                .load()
                .migrate();
        if (role != null) {
            grant(JdbcClient.create(owner), role);
        }
    }

    private static void grant(JdbcClient jdbc, String role) {
        var quoted = '"' + role.replace("\"", "\"\"") + '"';
        jdbc.sql("""
                grant usage on schema vault to %1$s;
                grant select, insert, update on vault.vault_mark, vault.vault_epoch, vault.vault_withholding to %1$s;
                grant select, insert, update, delete on vault.vault_key, vault.vault_service_key to %1$s;
                grant select, insert on vault.vault_tombstone to %1$s
                """.formatted(quoted)).update();
    }
}
