// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.InstallationUnusable;
import fi.lethe.installation.database.Login;
import fi.lethe.installation.database.Secrets;
import fi.lethe.installation.settings.Directories;
import fi.lethe.postgres.ClusterSettings;
import fi.lethe.postgres.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.Map;

/** A database in a cluster of our own, which lives in the data directory and ends with this process. */
final class EmbeddedDatabase implements Database {
    private final EmbeddedPostgres cluster;
    private final ClusterWatch watch;
    private final Secrets secrets;
    private final String name;

    private EmbeddedDatabase(EmbeddedPostgres cluster, Secrets secrets, String name) {
        this.cluster = cluster;
        this.secrets = secrets;
        this.name = name;
        this.watch = ClusterWatch.over(name, cluster);
    }

    static EmbeddedDatabase start(Directories directories, Part part) {
        var secrets = Secrets.in(directories.keys());
        var cluster = EmbeddedPostgres.start(new ClusterSettings(
                directories.data().resolve(part.directory()),
                secrets.superuserPasswordFile(part.directory()),
                0,
                directories.log().resolve("postgresql-" + part.directory() + ".log"),
                Map.of()));
        try {
            furnish(cluster, part, new Roles(part.roles(), secrets));
            return new EmbeddedDatabase(cluster, secrets, part.database());
        } catch (SQLException e) {
            cluster.close();
            throw new InstallationUnusable("The database " + part.database() + " cannot be made; see the log", e);
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static void furnish(EmbeddedPostgres cluster, Part part, Roles roles) throws SQLException {
        try (var connection = cluster.superuserConnections("postgres").getConnection();
                var statement = connection.createStatement()) {
            roles.make(connection);
            try (var found =
                    statement.executeQuery("select from pg_database where datname = '%s'".formatted(part.database()))) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database %s owner %s".formatted(part.database(), DatabaseRole.OWNER.roleName()));
            statement.execute("revoke all on database %s from public".formatted(part.database()));
        }
        try (var connection = cluster.superuserConnections("postgres").getConnection();
                var statement = connection.createStatement()) {
            for (var role : part.roles()) {
                statement.execute("grant connect on database %s to %s".formatted(part.database(), role.roleName()));
            }
        }
    }

    @Override
    public Login owner() {
        return as(DatabaseRole.OWNER);
    }

    @Override
    public Login as(DatabaseRole role) {
        return new Login(cluster.jdbcUrl(name), role.roleName(), secrets.passwordOf(role));
    }

    @Override
    public String grantee(DatabaseRole role) {
        return role.roleName();
    }

    @Override
    public Login inspector() {
        return new Login(cluster.jdbcUrl(name), cluster.superuser(), cluster.superuserPassword());
    }

    @Override
    public void close() {
        watch.close();
        cluster.close();
    }
}
