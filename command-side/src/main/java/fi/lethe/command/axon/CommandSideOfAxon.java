// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import static java.util.Objects.requireNonNull;

import fi.lethe.command.stream.Sent;
import fi.lethe.command.stream.StreamAggregate;
import fi.lethe.command.stream.StreamKind;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.TicketCorrelation;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.Repository;

/**
 * Command bus, repositories, caches and snapshots over the ledger. The bus has no transactions: the ledger's append is the
 * one thing that is stored, and it is durable before the unit of work ends.
 */
public final class CommandSideOfAxon implements AutoCloseable {
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;

    private final LedgerEventStore events;
    private final SimpleCommandBus bus = SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.instance())
            .build();
    private final CommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(bus).build();
    private final ExecutorService snapshotting = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("snapshots").factory());
    private final StreamSnapshots snapshots;

    public CommandSideOfAxon(LedgerEventStore events) {
        this.events = events;
        this.snapshots = StreamSnapshots.over(events, snapshotting);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new TicketCorrelation()));
    }

    public void configure(Configurer configurer) {
        configurer
                .configureEventStore(_ -> events)
                .configureCommandBus(_ -> bus)
                .registerComponent(CommandGateway.class, _ -> gateway)
                .registerComponent(Snapshotter.class, _ -> snapshots);
    }

    public CommandBus bus() {
        return bus;
    }

    public CommandGateway gateway() {
        return gateway;
    }

    public Snapshotter snapshotter() {
        return snapshots;
    }

    /**
     * The streams of one kind.
     *
     * @param fresh makes an aggregate before its first event
     * @param cached number of streams that are kept in memory
     */
    public <A extends StreamAggregate<S, E>, S, E extends LedgerEvent> StreamStates<S, E> streams(
            StreamKind<S, E> kind, Class<A> type, Callable<A> fresh, int cached) {
        snapshots.include(type);
        var cache = new BoundedCache(cached);
        EventSourcingRepository<A> repository = EventSourcingRepository.builder(type)
                .eventStore(events)
                .cache(cache)
                .snapshotTriggerDefinition(new EventCountSnapshotTriggerDefinition(snapshots, EVENTS_BETWEEN_SNAPSHOTS))
                .build();
        bus.subscribe(kind.name(), message -> handle(message, repository, fresh));
        return new StreamStates<>(kind, repository, cache, gateway);
    }

    /** What the bus does with a command of a kind. */
    static <A extends StreamAggregate<S, E>, S, E extends LedgerEvent> Object handle(
            CommandMessage<?> message, Repository<A> repository, Callable<A> fresh) throws Exception {
        @SuppressWarnings("unchecked") // only StreamStates sends under the name of a kind
        var sent = (Sent<S, E>) message.getPayload();
        var ticket = (AppendTicket) requireNonNull(message.getMetaData().get(AppendTicket.KEY));
        var ifMatch = (Long) message.getMetaData().get(StreamStates.IF_MATCH);
        var stream = sent.begins() ? repository.newInstance(fresh) : repository.load(sent.stream());
        return stream.invoke(aggregate -> aggregate.append(sent.decision(), ticket, ifMatch));
    }

    @Override
    public void close() {
        snapshotting.close();
    }
}
