// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import fi.lethe.command.stream.StreamAggregate;
import fi.lethe.ledger.LedgerEventStore;
import java.util.List;
import java.util.concurrent.Executor;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** Makes snapshots of streams, but of none with an entry that cannot be read: the next program may be able to. */
final class StreamSnapshots extends AggregateSnapshotter {

    private StreamSnapshots(Builder builder) {
        super(builder);
    }

    static StreamSnapshots over(LedgerEventStore events, Executor executor) {
        return new StreamSnapshots(AggregateSnapshotter.builder()
                .eventStore(events)
                .executor(executor)
                .transactionManager(NoTransactionManager.instance())
                .aggregateFactories(List.of()));
    }

    /** From now on of streams of this type, too. */
    void include(Class<?> type) {
        registerAggregateFactory(new GenericAggregateFactory<>(type));
    }

    @Override
    protected @Nullable DomainEventMessage<?> createSnapshot(
            Class<?> aggregateType, String aggregateIdentifier, DomainEventStream eventStream) {
        var snapshot = super.createSnapshot(aggregateType, aggregateIdentifier, eventStream);
        return snapshot != null && snapshot.getPayload() instanceof StreamAggregate<?, ?> stream && !stream.isWhole()
                ? null
                : snapshot;
    }
}
