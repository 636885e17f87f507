// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import fi.lethe.command.customer.CustomerAggregate;
import fi.lethe.ledger.LedgerEventStore;
import java.util.concurrent.Executor;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** Makes snapshots of customers, but of none with an entry that cannot be read: the next program may be able to. */
final class CustomerSnapshots extends AggregateSnapshotter {

    private CustomerSnapshots(Builder builder) {
        super(builder);
    }

    static CustomerSnapshots over(LedgerEventStore events, Executor executor) {
        return new CustomerSnapshots(AggregateSnapshotter.builder()
                .eventStore(events)
                .executor(executor)
                .transactionManager(NoTransactionManager.instance())
                .aggregateFactories(new GenericAggregateFactory<>(CustomerAggregate.class)));
    }

    @Override
    protected @Nullable DomainEventMessage<?> createSnapshot(
            Class<?> aggregateType, String aggregateIdentifier, DomainEventStream eventStream) {
        var snapshot = super.createSnapshot(aggregateType, aggregateIdentifier, eventStream);
        return snapshot != null
                        && snapshot.getPayload() instanceof CustomerAggregate aggregate
                        && aggregate.customer().unread().failure() != null
                ? null
                : snapshot;
    }
}
