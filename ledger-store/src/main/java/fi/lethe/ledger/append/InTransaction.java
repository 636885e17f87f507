// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/**
 * Appends in a transaction that is somebody else's: what is appended stands when that is committed, together with whatever else
 * was written in it. Until then nobody else appends, so it has to be the last that the transaction waits for.
 */
public final class InTransaction {
    private static final String ACCOUNTS = "append_account";

    /**
     * Appends events of accounts, which is all that may be appended so.
     *
     * @param connection without auto-commit; as a role that may call {@code ledger.append_account}
     * @throws SQLException where the database refuses it; the transaction is to be rolled back
     */
    public static Outcome accounts(Connection connection, PreparedCommand command, Clock clock) throws SQLException {
        try (var append = AppendCall.prepare(connection, ACCOUNTS)) {
            var member = new Submission(command, Long.MAX_VALUE);
            var group = new Group(List.of(member), lockedHead(connection), clock.instant(), true);
            return switch (AppendCall.send(append, group)) {
                case LedgerAnswer.Stored() -> {
                    group.stored();
                    yield member.outcome().join();
                }
                case LedgerAnswer.Refused _, LedgerAnswer.Moved _ -> new Outcome.StreamMoved();
            };
        }
    }

    private static KnownHead lockedHead(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select size, edge, last_at from ledger.locked_head()");
                var rows = statement.executeQuery()) {
            rows.next();
            return KnownHead.from(rows);
        }
    }

    private InTransaction() {}
}
