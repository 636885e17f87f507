// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.postgres.ClusterSettings;
import fi.lethe.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two throw-away PostgreSQL clusters as a house has them, durable in every respect: one for the ledger and the peers, and
 * one for the vault.
 */
public final class Clusters implements AutoCloseable {
    /** As many as 1 GB holds, of 16 MB each. */
    private static final int SEGMENTS = 64;

    private final Path directory;
    private final EmbeddedPostgres ledger;
    private final EmbeddedPostgres vault;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private Clusters(Path directory) {
        this.directory = directory;
        this.ledger = start(directory.resolve("ledger"));
        this.vault = start(directory.resolve("vault"));
        runIn(ledger);
        runIn(vault);
    }

    /** Makes and starts both, which takes some seconds. */
    public static Clusters start() throws IOException {
        var directory = Files.createTempDirectory("lethe-bench-");
        // As root without user namespaces another user has to pass through.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        return new Clusters(directory);
    }

    /** A new database beside the others on the ledger's cluster, with so many connections at most. */
    public HikariDataSource onLedgerCluster(String name, int connections) {
        return database(ledger, name, connections);
    }

    /** A new database on the vault's cluster. */
    public HikariDataSource onVaultCluster(String name, int connections) {
        return database(vault, name, connections);
    }

    /** Where keyring and erasure journal may stand. */
    public Path keys() {
        return directory.resolve("keys");
    }

    private static EmbeddedPostgres start(Path parent) {
        var settings = ClusterSettings.of(parent.resolve("data"), parent.resolve("superuser-password"));
        return EmbeddedPostgres.start(new ClusterSettings(
                settings.dataDirectory(),
                settings.passwordFile(),
                settings.port(),
                settings.logFile(),
                Map.of("max_connections", "300", "min_wal_size", "1GB", "max_wal_size", "4GB")));
    }

    /**
     * Lets a server have the segments of its log that one in use has: it goes on in files that it has had, where a new one makes
     * each, which stops everybody meanwhile.
     */
    private static void runIn(EmbeddedPostgres cluster) {
        var jdbc = JdbcClient.create(cluster.superuserConnections("postgres"));
        for (int segment = 0; segment < SEGMENTS; segment++) {
            jdbc.sql("select pg_logical_emit_message(false, 'lethe', '')")
                    .query(String.class)
                    .single();
            jdbc.sql("select pg_switch_wal()").query(String.class).single();
        }
        jdbc.sql("checkpoint").update();
    }

    private HikariDataSource database(EmbeddedPostgres cluster, String name, int connections) {
        JdbcClient.create(cluster.superuserConnections("postgres"))
                .sql("create database " + name)
                .update();
        var config = new HikariConfig();
        config.setDataSource(cluster.superuserConnections(name));
        config.setMaximumPoolSize(connections);
        var pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        ledger.close();
        vault.close();
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
