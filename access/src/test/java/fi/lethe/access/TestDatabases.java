// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access;

import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.VaultSchema;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.postgres.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An access database, served by a role with no more rights than it needs, and a vault; the same for all nodes of this JVM. */
public final class TestDatabases {
    private static final String PASSWORD = "only-for-tests";

    private static final DataSource ACCESS = newAccess();
    private static final VaultPlace VAULT = newVault();

    private record VaultPlace(DataSource database, Path keys) {}

    private TestDatabases() {}

    public static DataSource access() {
        return ACCESS;
    }

    public static KeyVault vault(Clock clock) {
        return KeyVault.open(
                new VaultSettings(VAULT.database(), VAULT.keys(), "test", clock, (position, _) -> position));
    }

    private static DataSource newAccess() {
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

    private static VaultPlace newVault() {
        var vault = TestCluster.dataSource(TestCluster.newDatabase("vault"));
        VaultSchema.migrate(vault, null);
        try {
            return new VaultPlace(vault, Files.createTempDirectory("lethe-keys-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
