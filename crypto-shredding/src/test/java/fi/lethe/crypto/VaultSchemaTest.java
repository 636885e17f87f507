// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.Withholding;
import fi.lethe.postgres.TestCluster;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class VaultSchemaTest {

    @Test
    void the_role_of_the_service_can_do_its_work_and_not_remove_a_tombstone() throws Exception {
        var database = TestCluster.newDatabase("vault_role");
        var owner = TestCluster.dataSource(database);
        JdbcClient.create(owner)
                .sql("create role \"vault-service\" login password 'secret'")
                .update();
        VaultSchema.migrate(owner, "vault-service");
        VaultSchema.migrate(owner, "vault-service");

        var service = new PGSimpleDataSource();
        service.setUrl(TestCluster.shared().jdbcUrl(database));
        service.setUser("vault-service");
        service.setPassword("secret");
        var keys = Files.createTempDirectory("lethe-keys-");
        try (var vault = KeyVault.open(
                new VaultSettings(service, keys, "origin", Clock.systemUTC(), (position, _) -> position))) {
            var context = TestVault.context();
            var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
            vault.withhold(List.of(sealed.key()), Withholding.ORDERED, 1);
            vault.release(List.of(sealed.key()), Withholding.ORDERED, 2);
            assertThat(TestVault.open(vault, sealed, context)).isInstanceOf(Opened.Known.class);
            vault.destroy(TestVault.order(sealed.key()));
            vault.markApplied(1);
            vault.serviceMac("logins").rotate();
            vault.serviceMac("logins").dropBefore(2);
            assertThat(vault.collectUnused(_ -> Set.of())).isZero();
            assertThat(TestVault.open(vault, sealed, context)).isInstanceOf(Opened.Shredded.class);
        }
        var jdbc = JdbcClient.create(service);
        for (var forbidden : List.of(
                "delete from vault.vault_tombstone",
                "update vault.vault_tombstone set since = now()",
                "truncate vault.vault_tombstone",
                "drop table vault.vault_tombstone",
                "alter table vault.vault_key disable trigger all")) {
            assertThatThrownBy(() -> jdbc.sql(forbidden).update()).isInstanceOf(DataAccessException.class);
        }
    }
}
