// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** The call of an append function; all of them have the parameters and the answer of {@code ledger.append}. */
final class AppendCall {

    /** @param function its name in the schema */
    static PreparedStatement prepare(Connection connection, String function) throws SQLException {
        return connection.prepareStatement("""
                select outcome, size, edge, last_at, conflicting, received
                from ledger.%s(?, ?, ?, ?, ?,  ?, ?,  ?, ?, ?, ?, ?, ?, ?, ?,  ?, ?, ?, ?,
                               ?, ?,  ?, ?, ?, ?, ?, ?, ?, ?,  ?)""".formatted(function));
    }

    static LedgerAnswer send(PreparedStatement append, Group group) throws SQLException {
        group.bind(new Binder(append));
        try (var rows = append.executeQuery()) {
            rows.next();
            return switch (rows.getString("outcome")) {
                case "stored" -> new LedgerAnswer.Stored();
                case "moved" -> new LedgerAnswer.Moved(KnownHead.from(rows));
                case "refused" -> new LedgerAnswer.Refused(conflicting(rows), received(rows));
                case String other -> throw new SQLException("the append function answered " + other);
            };
        }
    }

    private static Set<Integer> conflicting(ResultSet row) throws SQLException {
        var numbers = row.getArray("conflicting");
        return numbers == null
                ? Set.of()
                : Arrays.stream((Long[]) numbers.getArray())
                        .map(number -> Math.toIntExact(number - 1))
                        .collect(toUnmodifiableSet());
    }

    private static Set<UUID> received(ResultSet row) throws SQLException {
        var commands = row.getArray("received");
        return commands == null ? Set.of() : Set.of((UUID[]) commands.getArray());
    }

    private AppendCall() {}
}
