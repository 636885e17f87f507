// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The appender's session, opened anew when it was lost; no two of them are ever at work at once. */
final class Link implements AutoCloseable {
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final DataSource source;
    private final Duration deadline;
    private @Nullable Session session;
    private @Nullable Backend lost;
    private long pause = FIRST_PAUSE_MILLIS;

    Link(DataSource source, Duration deadline) {
        this.source = source;
        this.deadline = deadline;
    }

    /** The session; a new one is given out only once the lost one's backend is gone. */
    Session session() throws SQLException {
        var current = session;
        if (current == null) {
            current = Session.open(source, deadline);
            try {
                if (lost != null) {
                    current.end(lost);
                }
            } catch (SQLException e) {
                current.abort();
                throw e;
            }
            lost = null;
            session = current;
            pause = FIRST_PAUSE_MILLIS;
        }
        return current;
    }

    /** Gives the session up. */
    void lose() {
        var current = session;
        if (current != null) {
            lost = current.backend();
            current.abort();
            session = null;
        }
    }

    /** Waits before the next attempt, longer each time until one succeeds. */
    void backOff() throws InterruptedException {
        Thread.sleep(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    }

    /** Whether this error leaves open what happened, because the connection, not the statement, failed. */
    static boolean isLoss(SQLException e) {
        var state = e.getSQLState();
        return state == null
                || state.startsWith("08") // connection exception
                || state.startsWith("57P") // the server shuts down or starts up
                || state.equals("25P03") // the session idled in its transaction
                || state.equals("25006"); // the server has become a standby
    }

    @Override
    public void close() {
        var current = session;
        if (current != null) {
            current.close();
            session = null;
        }
    }
}
