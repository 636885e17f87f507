// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Held by who runs a replay; the database lets go of it when that process ends, however it ends. */
public final class ReplayLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayLock.class);
    private static final int FIRST = 0x4c657468; // any two numbers that nobody else locks
    private static final int SECOND = 9;

    private final Connection connection;

    private ReplayLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock, unless somebody holds it; it keeps a connection until it is closed. */
    public static Optional<ReplayLock> take(DataSource source) {
        try {
            var connection = source.getConnection();
            if (isTrue(connection, "select pg_try_advisory_lock(?, ?)")) {
                return Optional.of(new ReplayLock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of replays could not be asked for", e);
        }
    }

    /** Takes it until the end of the transaction under way; false where somebody holds it. */
    static boolean takeInTransaction(JdbcClient jdbc) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:first, :second)")
                .param("first", FIRST)
                .param("second", SECOND)
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody holds it. */
    public static boolean isHeld(JdbcClient jdbc) {
        return jdbc.sql("""
                        select exists (
                            select from pg_locks l join pg_database d on d.oid = l.database
                            where l.locktype = 'advisory' and l.classid = cast(:first as oid) and l.objid = cast(:second as oid)
                                and l.objsubid = 2 and l.granted and d.datname = current_database())""")
                .param("first", FIRST)
                .param("second", SECOND)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void close() {
        try (connection) {
            isTrue(connection, "select pg_advisory_unlock(?, ?)");
        } catch (SQLException e) {
            LOG.warn("The lock of replays went with its connection.", e);
        }
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setInt(1, FIRST);
            statement.setInt(2, SECOND);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
