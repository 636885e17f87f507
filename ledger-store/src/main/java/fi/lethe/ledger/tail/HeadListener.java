// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.tail;

import fi.lethe.ledger.append.Announcements;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of the appends of other processes.
 *
 * <p>Keeps one connection that listens. Not every append is announced, so after each announcement it looks a few times for what
 * followed; where it heard nothing for about a second, it looks for itself.
 */
final class HeadListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);
    private static final int WAIT_MILLIS = 200;
    private static final int LOOK_AFTER = 5;
    private static final int FOLLOW_UP_MILLIS = Math.toIntExact(Announcements.SILENCE.toMillis() * 3 / 2);
    private static final int FOLLOW_UPS = 3;
    private static final int PAUSE_MILLIS = 1000;
    private static final int NETWORK_TIMEOUT_MILLIS = 10_000;

    private final DataSource source;
    private final HeadWatch watch;
    private final Thread thread;

    /** Listens from now on. */
    HeadListener(DataSource source, HeadWatch watch) {
        this.source = source;
        this.watch = watch;
        thread = Thread.ofPlatform().name("ledger-listener").daemon().start(this::run);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(10L * WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = source.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.warn("Listening to the ledger was interrupted: {}", e.getMessage());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
        try (var statement = connection.createStatement()) {
            statement.execute("listen lethe_ledger");
        }
        var notifications = connection.unwrap(PGConnection.class);
        int followUps = 0;
        for (int silent = 0; !Thread.currentThread().isInterrupted(); silent++) {
            if (followUps > 0 || silent % LOOK_AFTER == 0) {
                followUps = look(connection) ? FOLLOW_UPS : Math.max(0, followUps - 1);
            }
            var heard = notifications.getNotifications(followUps > 0 ? FOLLOW_UP_MILLIS : WAIT_MILLIS);
            if (heard != null && heard.length > 0) {
                watch.grown(Long.parseLong(heard[heard.length - 1].getParameter()));
                silent = 0;
                followUps = FOLLOW_UPS;
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    /** Whether the ledger is larger than was known. */
    private boolean look(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select size from ledger.ledger_head");
                var rows = statement.executeQuery()) {
            rows.next();
            return watch.grown(rows.getLong(1));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
