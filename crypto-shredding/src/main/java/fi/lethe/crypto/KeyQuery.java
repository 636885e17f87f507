// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Gatherers;
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
    /** And who has had one for longer, so that it leads to the server to which the pool's others lead. */
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
    /** So many fit the socket's buffers: the limit is one of reading only. */
    private static final int KEYS_AT_ONCE = 256;

    /**
     * Planning the statement takes longer than running it, and the server would plan it anew each time, for it takes an array whose length it
     * sees for a cheaper one than it must assume. So the plan is made once, and as for large tables, which these may not be yet.
     */
    static final String PLANNED_ONCE = """
            set plan_cache_mode = force_generic_plan;
            set enable_seqscan = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off""";

    /** A connection that is dead without a sign is not waited for as long as an answer is. */
    private static final int GIVING_BACK_MILLIS = 500;

    private final VaultDatabase database;
    private final LongSupplier nanos;
    private @Nullable Open open;
    private long openedAt;
    private long usedAt;

    private record Open(Connection connection, PreparedStatement statement) {}

    /** @param nanos by which the connection's age is told */
    KeyQuery(VaultDatabase database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
    }

    /** These keys as they stand; a connection that was lost since it was used last is made anew once. */
    synchronized KeyTable.Found load(Set<KeyId> keys) {
        if (open != null && isOld()) {
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

    private boolean isOld() {
        long now = nanos.getAsLong();
        return now - usedAt > IDLE_NANOS || now - openedAt > LONGEST_NANOS;
    }

    /** Gives the connection back; the next question takes another. */
    @Override
    public synchronized void close() {
        if (open != null) {
            try (var connection = open.connection()) {
                connection.setNetworkTimeout(Runnable::run, GIVING_BACK_MILLIS);
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
        try {
            var found = new HashMap<KeyId, StoredKey>();
            var serverStarted = Instant.EPOCH;
            for (var piece :
                    keys.stream().gather(Gatherers.windowFixed(KEYS_AT_ONCE)).toList()) {
                var answer = KeyTable.load(asked.statement(), piece);
                found.putAll(answer.keys());
                serverStarted = answer.serverStarted();
            }
            usedAt = nanos.getAsLong();
            return new KeyTable.Found(found, serverStarted);
        } catch (RuntimeException | Error e) {
            lose(new SQLException(e)); // nobody knows what it still has to say
            throw e;
        }
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
            openedAt = nanos.getAsLong();
            return opened;
        } catch (SQLException | RuntimeException e) {
            connection.abort(Runnable::run);
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
