// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/** Held by who imports a register; the database lets go of it when that process ends, however it ends. */
final class SourceLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SourceLock.class);
    private static final int IMPORTS = 0x4c65746a; // a number that nobody else locks

    private final Connection connection;
    private final int source;

    private SourceLock(Connection connection, int source) {
        this.connection = connection;
        this.source = source;
    }

    /** The lock, unless somebody holds it; it keeps a connection until it is closed. */
    static Optional<SourceLock> take(DataSource database, UUID source) {
        int number = source.hashCode(); // two registers of one number wait for each other, and that is all
        try {
            return take(database.getConnection(), number);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of a register could not be asked for", e);
        }
    }

    /** The connection goes back where the lock was not taken, or could not be asked for. */
    private static Optional<SourceLock> take(Connection connection, int number) throws SQLException {
        boolean taken = false;
        try {
            taken = isTrue(connection, "select pg_try_advisory_lock(?, ?)", number);
            return taken ? Optional.of(new SourceLock(connection, number)) : Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    /**
     * Asks the database, by the connection that has the lock.
     *
     * @throws DataAccessResourceFailureException where the lock is gone, as with its connection
     */
    void requireHeld() {
        boolean held;
        try {
            held = isTrue(connection, """
                    select exists (
                        select 1 from pg_locks
                        where locktype = 'advisory' and pid = pg_backend_pid() and granted
                            and classid = cast(? as oid) and objid = cast(? as oid) and objsubid = 2)""", source);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of a register went with its connection", e);
        }
        if (!held) {
            throw new DataAccessResourceFailureException("The lock of a register is gone");
        }
    }

    @Override
    public void close() {
        try (connection) {
            isTrue(connection, "select pg_advisory_unlock(?, ?)", source);
        } catch (SQLException e) {
            LOG.warn("The lock of a register went with its connection.", e);
        }
    }

    private static boolean isTrue(Connection connection, String question, int source) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setInt(1, IMPORTS);
            statement.setInt(2, source);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
