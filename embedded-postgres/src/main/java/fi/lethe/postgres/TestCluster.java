// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** For tests: one throw-away cluster per JVM in a temporary directory, as durable as a real one, deleted at the JVM's end. */
public final class TestCluster {
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestCluster() {}

    /** Initialised by the first caller, exactly once. */
    private static final class Shared {
        static final EmbeddedPostgres CLUSTER = startInTemporaryDirectory();

        private Shared() {}
    }

    /** Started at the first call; nobody closes it. */
    public static EmbeddedPostgres shared() {
        return Shared.CLUSTER;
    }

    /** Creates an empty database and returns its name, {@code prefix_number}; the prefix is lower-case letters, digits and {@code _}. */
    public static String newDatabase(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("Not a prefix for a database: " + prefix);
        }
        var name = prefix + "_" + DATABASES.incrementAndGet();
        try (var connection = dataSource("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name, e);
        }
    }

    /** Unpooled connections as superuser. */
    public static DataSource dataSource(String database) {
        return shared().superuserConnections(database);
    }

    private static EmbeddedPostgres startInTemporaryDirectory() {
        try {
            var directory = Files.createTempDirectory("lethe-test-cluster-");
            // As root without user namespaces another user has to pass through.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            var cluster = EmbeddedPostgres.start(
                    ClusterSettings.of(directory.resolve("data"), directory.resolve("superuser-password")));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                cluster.close();
                delete(directory);
            }));
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            DirectoryTree.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
