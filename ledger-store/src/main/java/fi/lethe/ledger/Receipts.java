// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first answers to commands. */
final class Receipts {
    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Receipt> of(UUID command) {
        return jdbc.sql("""
                        select command_id, actor, mac, mac_generation, status, position, events, version, at
                        from ledger.command_receipt where command_id = :command""")
                .param("command", command)
                .query((row, _) -> new Receipt(
                        row.getObject("command_id", UUID.class),
                        row.getString("actor"),
                        row.getBytes("mac"),
                        row.getInt("mac_generation"),
                        row.getInt("status"),
                        row.getLong("position"),
                        row.getInt("events"),
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Waits until no append is under way. */
    void awaitAppends() {
        jdbc.sql("select size from ledger.locked_head()").query(Long.class).single();
    }
}
