// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.ledger.payload.PayloadJson;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest snapshot of each stream; one that this program does not know is as good as none. */
final class Snapshots {
    private final JdbcClient jdbc;
    private final PayloadJson json;
    private final Clock clock;
    private final List<SnapshotType> types;

    Snapshots(JdbcClient jdbc, PayloadJson json, Clock clock, List<SnapshotType> types) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.types = List.copyOf(types);
    }

    void store(DomainEventMessage<?> snapshot) {
        var type = types.stream()
                .filter(known -> known.type().equals(snapshot.getPayloadType()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        snapshot.getPayloadType().getName() + " is no snapshot type of this ledger"));
        jdbc.sql("""
                        insert into ledger.ledger_snapshot (stream_id, seq, type, revision, state, at)
                        values (:stream, :seq, :type, :revision, :state, :at)
                        on conflict (stream_id) do update
                        set seq = excluded.seq, type = excluded.type, revision = excluded.revision,
                            state = excluded.state, at = excluded.at
                        where ledger_snapshot.seq <= excluded.seq""")
                .param("stream", snapshot.getAggregateIdentifier())
                .param("seq", snapshot.getSequenceNumber())
                .param("type", type.name())
                .param("revision", type.revision())
                .param("state", json.writeState(snapshot.getPayload()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<DomainEventMessage<?>> read(String stream) {
        if (types.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select seq, type, revision, state from ledger.ledger_snapshot where stream_id = :stream""")
                .param("stream", stream)
                .query((row, _) -> new Stored(
                        row.getLong("seq"), row.getString("type"), row.getInt("revision"), row.getBytes("state")))
                .optional()
                .flatMap(stored -> types.stream()
                        .filter(known -> known.name().equals(stored.type()) && known.revision() == stored.revision())
                        .findFirst()
                        .map(known -> message(stream, stored, known)));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(long seq, String type, int revision, byte[] state) {}

    private DomainEventMessage<?> message(String stream, Stored stored, SnapshotType type) {
        return new GenericDomainEventMessage<>(
                type.name(), stream, stored.seq(), json.readState(type.type(), stored.state()));
    }
}
