// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.check;

import fi.lethe.evidence.merkle.RightEdge;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What the head claims. */
record CheckedHead(String origin, RightEdge edge, Instant lastAt) {

    static CheckedHead read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select origin, size, edge, last_at from ledger.ledger_head");
                var row = statement.executeQuery()) {
            row.next();
            return new CheckedHead(
                    row.getString("origin"),
                    RightEdge.of(row.getLong("size"), row.getBytes("edge")),
                    row.getObject("last_at", OffsetDateTime.class).toInstant());
        }
    }
}
