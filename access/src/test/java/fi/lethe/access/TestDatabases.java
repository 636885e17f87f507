// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access;

import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.VaultSchema;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerRoles;
import fi.lethe.ledger.LedgerSchema;
import fi.lethe.ledger.LedgerSettings;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.postgres.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
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

    /** The same database as somebody above all rights. */
    public static DataSource superuser() {
        return owner(ACCESS);
    }

    private static DataSource owner(DataSource access) {
        return TestCluster.dataSource(Objects.requireNonNull(((PGSimpleDataSource) access).getUser()));
    }

    static LedgerStore ledger(Clock clock) {
        return ledger(superuser(), clock);
    }

    private static LedgerStore ledger(DataSource superuser, Clock clock) {
        return LedgerStore.open(
                new LedgerSettings(superuser, superuser, clock, Duration.ofSeconds(10), EventTypes.all()));
    }

    public static KeyVault vault(Clock clock) {
        return KeyVault.open(
                new VaultSettings(VAULT.database(), VAULT.keys(), "test", clock, (position, _) -> position));
    }

    /** Databases of their own, which nobody has used. */
    public record Fresh(DataSource superuser, DataSource access, LedgerStore ledger, KeyVault vault)
            implements AutoCloseable {
        @Override
        public void close() {
            ledger.close();
            vault.close();
        }
    }

    public static Fresh fresh(Clock clock) {
        var access = newAccess();
        var superuser = owner(access);
        var place = newVault();
        return new Fresh(
                superuser,
                access,
                ledger(superuser, clock),
                KeyVault.open(
                        new VaultSettings(place.database(), place.keys(), "test", clock, (position, _) -> position)));
    }

    private static DataSource newAccess() {
        var name = TestCluster.newDatabase("access");
        var owner = TestCluster.dataSource(name);
        JdbcClient.create(owner)
                .sql("create role " + name + " login password '" + PASSWORD + "'")
                .update();
        LedgerSchema.migrate(owner, new LedgerRoles(null, null, name, null));
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
