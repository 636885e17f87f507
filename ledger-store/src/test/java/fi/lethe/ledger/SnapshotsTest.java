// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    /** A mutable aggregate such as Axon makes them: fields, no constructor but the empty one. */
    static final class Aggregate {
        private @Nullable CustomerId id;
        private int events;
        private Map<String, List<UnitKey>> keys = Map.of();

        @SuppressWarnings("unused")
        Aggregate() {}

        Aggregate(CustomerId id, int events, Map<String, List<UnitKey>> keys) {
            this.id = id;
            this.events = events;
            this.keys = keys;
        }

        List<Object> fields() {
            return List.of(requireNonNull(id), events, keys);
        }
    }

    private final DataSource database = TestLedger.newDatabase();
    private final Samples samples = Samples.random();
    private final CustomerId customer = samples.customer();

    @Test
    void the_newest_snapshot_comes_before_the_events_after_it() {
        try (var ledger = open(1)) {
            ledger.publish(
                    customer,
                    0,
                    samples.registered(customer),
                    samples.contactChanged(customer),
                    samples.contactChanged(customer));
            var state = new Aggregate(customer, 2, Map.of("a", List.of(new UnitKey(DataUnit.IDENTITY, samples.key()))));
            ledger.events().storeSnapshot(snapshot(1, state));
            ledger.events().storeSnapshot(snapshot(0, new Aggregate(customer, 1, Map.of())));

            var read =
                    ledger.events().readEvents(customer.toString()).asStream().toList();
            assertThat(read.stream().map(DomainEventMessage::getSequenceNumber)).containsExactly(1L, 2L);
            assertThat(((Aggregate) read.getFirst().getPayload()).fields()).isEqualTo(state.fields());
        }
    }

    @Test
    void a_snapshot_of_another_revision_is_ignored() {
        try (var ledger = open(1)) {
            ledger.publish(customer, 0, samples.registered(customer));
            ledger.events().storeSnapshot(snapshot(0, new Aggregate(customer, 1, Map.of())));
        }
        try (var ledger = open(2)) {
            var first = ledger.events().readEvents(customer.toString()).next();
            assertThat(first.getPayloadType()).isNotEqualTo(Aggregate.class);
        }
    }

    private TestLedger open(int revision) {
        return TestLedger.on(
                database,
                Clock.systemUTC(),
                EventTypes.customer(),
                new SnapshotType("Customer", revision, Aggregate.class));
    }

    private DomainEventMessage<?> snapshot(long seq, Aggregate state) {
        return new GenericDomainEventMessage<>("Customer", customer.toString(), seq, state);
    }
}
