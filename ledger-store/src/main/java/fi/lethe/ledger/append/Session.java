// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import fi.lethe.evidence.entry.EntryParser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The appender's own connection. */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final PreparedStatement append;
    private final Backend backend;

    private Session(Connection connection, Duration deadline) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        long longest = deadline.plusSeconds(5).toMillis(); // the server gives a lock up first, at the deadline
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(longest));
        backend = prepare(deadline);
        append = AppendCall.prepare(connection, function(connection));
        append.unwrap(PGStatement.class).setPrepareThreshold(-1); // prepared and binary from the first call on
    }

    /** What this login may append: everything, or only who saw what. */
    private static String function(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select has_function_privilege(oid, 'execute') from pg_proc
                where proname = 'append' and pronamespace = 'ledger'::regnamespace""");
                var rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1) ? "append" : "append_access";
        }
    }

    /** A new session whose waits all have a limit. */
    static Session open(DataSource source, Duration deadline) throws SQLException {
        var connection = source.getConnection();
        try {
            return new Session(connection, deadline);
        } catch (SQLException | RuntimeException e) {
            connection.abort(Runnable::run);
            throw e;
        }
    }

    Backend backend() {
        return backend;
    }

    KnownHead head() throws SQLException {
        return head("select size, edge, last_at from ledger.ledger_head");
    }

    /** One round trip: without a transaction begun before, it commits, too. */
    LedgerAnswer append(Group group) throws SQLException {
        return AppendCall.send(append, group);
    }

    /** Takes the head's lock before the group is laid out, so that no other process can move the head meanwhile. */
    LedgerAnswer appendUnderLock(GroupLayout layout) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var answer = append(layout.on(head("select size, edge, last_at from ledger.locked_head()")));
            connection.commit();
            return answer;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Ends the backend of a lost session, so that what it was asked to append is decided. */
    void end(Backend lost) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select pg_terminate_backend(pid, 5000) from pg_stat_activity where pid = ? and backend_start = ?""")) {
            statement.setInt(1, lost.pid());
            statement.setObject(2, lost.startedAt());
            statement.executeQuery().close();
        }
    }

    /** Where a command's events stand, if they do; waits for an append under way. */
    Optional<Outcome.Stored> standing(PreparedCommand command) throws SQLException {
        head("select size, edge, last_at from ledger.locked_head()");
        try (var statement = connection.prepareStatement("""
                select position, at, entry from ledger.ledger_entry where stream_id = ? and seq = ?""")) {
            statement.setString(1, command.first().stream());
            statement.setLong(2, command.first().seq());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()
                        || !EntryParser.parse(rows.getBytes("entry"))
                                .event()
                                .equals(command.first().event())) {
                    return Optional.empty();
                }
                return Optional.of(new Outcome.Stored(
                        rows.getLong("position"),
                        rows.getObject("at", OffsetDateTime.class).toInstant()));
            }
        }
    }

    /** Gives the connection back as it came. */
    @Override
    public void close() {
        try (connection) {
            append.close();
            connection.setNetworkTimeout(Runnable::run, 0);
            try (var statement = connection.createStatement()) {
                statement.execute("reset all");
            }
        } catch (SQLException e) {
            LOG.debug("The appender's connection was gone already", e);
        }
    }

    /** Cuts the connection, whatever it is doing. */
    void abort() {
        try (connection) {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("The appender's connection was gone already", e);
        }
    }

    /** Plans are made once, while the tables may still be empty: planning anew at each call costs more than running. */
    private Backend prepare(Duration deadline) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select set_config('synchronous_commit', 'on', false),
                       set_config('lock_timeout', ?, false),
                       set_config('idle_in_transaction_session_timeout', ?, false),
                       set_config('plan_cache_mode', 'force_generic_plan', false),
                       set_config('enable_seqscan', 'off', false),
                       set_config('tcp_keepalives_idle', '10', false),
                       set_config('tcp_keepalives_interval', '5', false),
                       set_config('tcp_keepalives_count', '3', false),
                       pid, backend_start
                from pg_stat_activity where pid = pg_backend_pid()""")) {
            var millis = Long.toString(Math.max(1, deadline.toMillis()));
            statement.setString(1, millis);
            statement.setString(2, millis);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new Backend(rows.getInt("pid"), rows.getObject("backend_start", OffsetDateTime.class));
            }
        }
    }

    private KnownHead head(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            rows.next();
            return KnownHead.from(rows);
        }
    }
}
