// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Recomputes the ledger in one consistent, streaming pass. */
public final class LedgerCheck {
    private static final int FETCH = 500;

    private final DataSource source;

    /** A check over these connections. */
    public LedgerCheck(DataSource source) {
        this.source = source;
    }

    /** Tells what deviates, each in one sentence that holds no payload; nothing where all is as it should be. */
    public void run(Consumer<String> deviations) {
        try (var connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                check(connection, deviations);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The ledger could not be read", e);
        }
    }

    private static void check(Connection connection, Consumer<String> deviations) throws SQLException {
        var head = CheckedHead.read(connection);
        checkTree(connection, new TreeCheck(head.origin(), deviations), head);
        checkBeside(connection, deviations);
    }

    private static void checkTree(Connection connection, TreeCheck tree, CheckedHead head) throws SQLException {
        stream(connection, """
                select l.position, l.hash, l.finished, e.stream_id, e.seq, e.type, e.revision, e.at, e.command_id, e.entry,
                       exists (select from ledger.ledger_purge p where p.position = l.position) as purged
                from ledger.ledger_leaf l left join ledger.ledger_entry e using (position) order by l.position""", tree::leaf);
        tree.finish(head);
    }

    private static void checkBeside(Connection connection, Consumer<String> deviations) throws SQLException {
        stream(connection, """
                select s.position, s.ordinal, s.key_id, s.bytes, e.entry
                from ledger.ledger_sealed s left join ledger.ledger_entry e using (position)
                order by s.position, s.ordinal""", new SealedCheck(deviations)::sealed);
        stream(connection, """
                select position from ledger.ledger_entry e
                where not exists (select from ledger.ledger_leaf l where l.position = e.position)""", row -> deviations.accept("entry " + row.getLong(1) + " has no leaf"));
    }

    private static void stream(Connection connection, String sql, RowCheck check) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    check.accept(rows);
                }
            }
        }
    }
}
