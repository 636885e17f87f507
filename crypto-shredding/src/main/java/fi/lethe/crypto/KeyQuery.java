// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every command, page and search asks the vault, over a connection of its own and on the caller's thread: to hand the question to
 * another thread and the answer back takes longer than the answer. The connection keeps the deadline, by how long it waits for an answer.
 */
final class KeyQuery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyQuery.class);
    /** Who was idle for longer takes a connection from the pool anew, which looks whether it is still there. */
    private static final long IDLE_NANOS = Duration.ofSeconds(10).toNanos();

    /**
     * Planning the statement takes longer than running it, and the server would plan it anew each time, for it takes an array whose length it
     * sees for a cheaper one than it must assume. So the plan is made once, and as for large tables, which these may not be yet.
     */
    static final String PLANNED_ONCE = """
            set plan_cache_mode = force_generic_plan;
            set enable_seqscan = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off""";

    private final VaultDatabase database;
    private @Nullable Open open;
    private long usedAt;

    private record Open(Connection connection, PreparedStatement statement) {}

    KeyQuery(VaultDatabase database) {
        this.database = database;
    }

    /** These keys as they stand; a connection that was lost since it was used last is made anew once. */
    synchronized KeyTable.Found load(Set<KeyId> keys) {
        if (open != null && System.nanoTime() - usedAt > IDLE_NANOS) {
            close();
        }
        boolean used = open != null;
        long begun = System.nanoTime();
        try {
            return ask(keys);
        } catch (SQLException e) {
            lose(e);
            if (!used || System.nanoTime() - begun > VaultDatabase.QUICK.toNanos() / 2) {
                throw new VaultUnavailable("the vault does not answer", e);
            }
        }
        try {
            return ask(keys);
        } catch (SQLException e) {
            lose(e);
            throw new VaultUnavailable("the vault does not answer", e);
        }
    }

    /** Gives the connection back; the next question takes another. */
    @Override
    public synchronized void close() {
        if (open != null) {
            try (var connection = open.connection()) {
                open.statement().close();
                execute(connection, "reset all");
                connection.setNetworkTimeout(Runnable::run, 0);
            } catch (SQLException e) {
                LOG.debug("The connection for keys was gone already", e);
            }
            open = null;
        }
    }

    private KeyTable.Found ask(Set<KeyId> keys) throws SQLException {
        var asked = open == null ? open() : open;
        var found = KeyTable.load(asked.statement(), keys);
        usedAt = System.nanoTime();
        return found;
    }

    private Open open() throws SQLException {
        var connection = database.connection();
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(VaultDatabase.QUICK.toMillis()));
            execute(connection, PLANNED_ONCE);
            var statement = connection.prepareStatement(KeyTable.LOAD);
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1); // prepared and binary from the first call on
            var opened = new Open(connection, statement);
            open = opened;
            return opened;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void lose(SQLException e) {
        LOG.warn("The vault's connection for keys was lost ({}): {}", e.getSQLState(), e.getMessage());
        if (open != null) {
            try (var connection = open.connection()) {
                connection.abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.debug("The connection for keys was gone already", gone);
            }
            open = null;
        }
    }
}
