// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.peer;

import com.github.f4b6a3.uuid.UuidCreator;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Axon as its guide sets it up for PostgreSQL: one transaction for a command, its reads and its events, with Axon's own
 * schema and defaults. Nothing is sealed, numbered without gaps, hashed or kept for repetition.
 */
public final class PlainAxon {
    private final CommandGateway gateway;

    /**
     * Makes Axon's tables in an empty database and customers over them.
     *
     * @param cache of aggregates; absent: none, as is Axon's default
     */
    public PlainAxon(DataSource database, @Nullable Cache cache) {
        var transactions = new SpringTransactionManager(new DataSourceTransactionManager(database));
        var connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
        var serializer = Jackson3Serializer.builder().build();
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        var events = EmbeddedEventStore.builder().storageEngine(engine).build();
        var bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        var repository = EventSourcingRepository.builder(PlainCustomer.class).eventStore(events);
        if (cache != null) {
            repository.cache(cache);
        }
        AggregateAnnotationCommandHandler.<PlainCustomer>builder()
                .aggregateType(PlainCustomer.class)
                .repository(repository.<EventSourcingRepository<PlainCustomer>>build())
                .build()
                .subscribe(bus);
        this.gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** Registers the person of this number; returns the customer's id, which like Lethe's is time-ordered. */
    public String register(int number) {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        gateway.sendAndWait(Register.of(id, number));
        return id;
    }

    /** Records the order of this number. */
    public void order(String customer, int number) {
        gateway.sendAndWait(Order.of(customer, number));
    }
}
