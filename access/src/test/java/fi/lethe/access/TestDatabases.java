// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access;

import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.VaultSchema;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.postgres.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new access database, served by a role with no more rights than it needs, and a new vault. */
public final class TestDatabases {
    private static final String PASSWORD = "only-for-tests";

    private TestDatabases() {}

    public static DataSource access() {
        var name = TestCluster.newDatabase("access");
        var owner = TestCluster.dataSource(name);
        JdbcClient.create(owner)
                .sql("create role " + name + " login password '" + PASSWORD + "'")
                .update();
        AccessSchema.migrate(owner, name);
        var served = new PGSimpleDataSource();
        served.setUrl(TestCluster.shared().jdbcUrl(name));
        served.setUser(name);
        served.setPassword(PASSWORD);
        return served;
    }

    public static KeyVault vault(Clock clock) {
        var vault = TestCluster.dataSource(TestCluster.newDatabase("vault"));
        VaultSchema.migrate(vault, null);
        try {
            var keys = Files.createTempDirectory("lethe-keys-");
            return KeyVault.open(new VaultSettings(vault, keys, "test", clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
