// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import fi.lethe.evidence.merkle.RightEdge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** The head that the appender builds on. */
record KnownHead(RightEdge edge, Instant lastAt) {

    /** From columns size, edge and last_at. */
    static KnownHead from(ResultSet row) throws SQLException {
        return new KnownHead(
                RightEdge.of(row.getLong("size"), row.getBytes("edge")),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }

    /** The time to record now: to the microsecond, and never before the last one. */
    Instant next(Instant now) {
        var micros = now.truncatedTo(ChronoUnit.MICROS);
        return micros.isAfter(lastAt) ? micros : lastAt;
    }
}
