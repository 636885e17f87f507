// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first answers to commands. */
final class StoredReceipts {
    private final JdbcClient jdbc;

    StoredReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Receipt> of(UUID command) {
        return Optional.ofNullable(of(List.of(command)).get(command));
    }

    Map<UUID, Receipt> of(Collection<UUID> commands) {
        return jdbc
                .sql("""
                        select command_id, actor, mac, mac_generation, status, position, events, version, at
                        from ledger.command_receipt where command_id = any (cast(:commands as uuid[]))""")
                .param("commands", commands.stream().map(UUID::toString).collect(joining(",", "{", "}")))
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
                .list()
                .stream()
                .collect(toMap(Receipt::command, receipt -> receipt));
    }

    /** Waits until no append is under way. */
    void awaitAppends() {
        jdbc.sql("select size from ledger.locked_head()").query(Long.class).single();
    }
}
