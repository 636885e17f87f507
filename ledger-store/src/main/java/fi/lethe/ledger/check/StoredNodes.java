// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.check;

import fi.lethe.evidence.merkle.FinishedNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** The stored hashes of subtrees, in the order in which the leaves finish them. */
final class StoredNodes implements AutoCloseable {
    private static final int FETCH = 1000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean more;

    private StoredNodes(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        statement.setFetchSize(FETCH);
        rows = statement.executeQuery();
        more = rows.next();
    }

    static StoredNodes inOrder(Connection connection) throws SQLException {
        return new StoredNodes(connection.prepareStatement("""
                select level, index, hash from ledger.ledger_node order by (index + 1) << level, level"""));
    }

    /** Whether the next one is this; another one stays the next. */
    boolean nextIs(FinishedNode node) throws SQLException {
        if (!more
                || rows.getInt("level") != node.address().level()
                || rows.getLong("index") != node.address().index()) {
            return false;
        }
        boolean same = Arrays.equals(rows.getBytes("hash"), node.hash());
        more = rows.next();
        return same;
    }

    boolean hasMore() {
        return more;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
