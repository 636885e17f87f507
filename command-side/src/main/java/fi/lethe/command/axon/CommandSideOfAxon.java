// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import fi.lethe.command.customer.CustomerAggregate;
import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.TicketCorrelation;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Command bus, repository, cache and snapshots over the ledger. The bus has no transactions: the ledger's append is the
 * one thing that is stored, and it is durable before the unit of work ends.
 */
public final class CommandSideOfAxon implements AutoCloseable {
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;

    private final ExecutorService snapshots = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("snapshots").factory());
    private final CustomerStates customers;

    public CommandSideOfAxon(LedgerEventStore events, int cachedCustomers) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new TicketCorrelation()));
        var cache = new BoundedCache(cachedCustomers);
        EventSourcingRepository<CustomerAggregate> repository = EventSourcingRepository.builder(CustomerAggregate.class)
                .eventStore(events)
                .cache(cache)
                .snapshotTriggerDefinition(new EventCountSnapshotTriggerDefinition(
                        CustomerSnapshots.over(events, snapshots), EVENTS_BETWEEN_SNAPSHOTS))
                .build();
        AggregateAnnotationCommandHandler.<CustomerAggregate>builder()
                .aggregateType(CustomerAggregate.class)
                .repository(repository)
                .commandTargetResolver(CommandSideOfAxon::customerOf)
                .build()
                .subscribe(bus);
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        this.customers = new CustomerStates(repository, cache, gateway);
    }

    /** Said here, for Axon's own way searches the annotations of the command's class at each command. */
    private static VersionedAggregateIdentifier customerOf(CommandMessage<?> message) {
        var command = (CustomerCommand) message.getPayload();
        return new VersionedAggregateIdentifier((Object) command.customer(), null);
    }

    public CustomerStates customers() {
        return customers;
    }

    @Override
    public void close() {
        snapshots.close();
    }
}
