// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import javax.sql.DataSource;

/**
 * A real PostgreSQL as a child of this process.
 *
 * <p>Durable always (fsync, full page writes, data checksums), reachable on 127.0.0.1 only and with the password only
 * (SCRAM-SHA-256); no data value reaches its log. It ends with this process, even when that is killed (Linux), and
 * recovers by itself at the next start. Not promised: that a server which dies by itself is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final DirectoryLock lock;
    private final Launch launch;
    private volatile Launch.Launched server;

    private EmbeddedPostgres(DirectoryLock lock, Launch launch) {
        this.lock = lock;
        this.launch = launch;
        this.server = launch.onPort(launch.settings().port());
    }

    /**
     * Starts a cluster, making it on first use, and returns when it accepts connections.
     *
     * @throws ClusterInUse at once, where one runs on this data directory already
     * @throws ClusterUnusable where it cannot be made or started; nothing that was there has been overwritten
     */
    public static EmbeddedPostgres start(ClusterSettings settings) {
        var lock = DirectoryLock.take(settings.dataDirectory());
        try {
            return new EmbeddedPostgres(lock, new Launch(Installation.prepare(settings), settings));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The port on 127.0.0.1; it stays the same over {@link #restart()}. */
    public int port() {
        return server.port();
    }

    /** Without credentials. */
    public String jdbcUrl(String database) {
        return Installation.jdbcUrl(port(), database);
    }

    /** The name of the one superuser. */
    public String superuser() {
        return Installation.SUPERUSER;
    }

    /** A secret: to be given to a connection, never to a log or a command line. */
    public String superuserPassword() {
        return launch.installation().password().value();
    }

    /** Unpooled connections as superuser, for setting up and for tests. */
    public DataSource superuserConnections(String database) {
        return launch.installation().connections(port(), database);
    }

    /** The postmaster's process id. */
    public long pid() {
        return server.postmaster().pid();
    }

    /** For fault tests: kill -9 of the postmaster; returns when its children are gone, too. */
    public synchronized void killNine() {
        server.postmaster().killNine();
    }

    /** Starts again on the same data and port: after {@link #killNine()} or, stopping first, while it runs. */
    public synchronized void restart() {
        server.postmaster().stop();
        server = launch.onPort(server.port());
    }

    /** A fast shutdown, after 30 seconds an immediate one; then the data directory is free for another start. */
    @Override
    public synchronized void close() {
        server.postmaster().stop();
        lock.close();
    }
}
