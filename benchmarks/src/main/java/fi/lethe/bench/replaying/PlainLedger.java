// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.replaying;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.bench.peer.Order;
import fi.lethe.bench.peer.Ordered;
import fi.lethe.bench.peer.Register;
import fi.lethe.bench.peer.Registered;
import fi.lethe.query.QuerySchema;
import fi.lethe.query.projection.QueryDatabase;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Plain events in Axon's JDBC engine, and the register that its pooled processor makes of them. */
final class PlainLedger {
    private static final int BATCH = 500;

    private final QueryDatabase database;
    private final SpringTransactionManager transactions;
    private final JdbcEventStorageEngine engine;
    private final JdbcTokenStore tokens;
    private long events;

    PlainLedger(DataSource source) {
        QuerySchema.migrate(source, null);
        database = QueryDatabase.over(source);
        transactions = new SpringTransactionManager(new DataSourceTransactionManager(source));
        var connections = new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(source));
        var types = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        var serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(types))
                .build();
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(BATCH)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
    }

    /** A customer who registers and orders. */
    void add(int number, int ofEach) {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var all = new ArrayList<DomainEventMessage<?>>();
        var person = Register.of(id, number);
        all.add(new GenericDomainEventMessage<>(
                "PlainCustomer",
                id,
                0,
                new Registered(
                        id,
                        person.source(),
                        person.obtainedOn(),
                        person.name(),
                        person.contact(),
                        person.organisation())));
        for (int seq = 1; seq < ofEach; seq++) {
            var order = Order.of(id, seq);
            all.add(new GenericDomainEventMessage<>(
                    "PlainCustomer",
                    id,
                    seq,
                    new Ordered(
                            id,
                            order.orderedOn(),
                            order.dueOn(),
                            order.source(),
                            order.obtainedOn(),
                            order.lines(),
                            order.invoiceDetails())));
        }
        engine.appendEvents(all);
        events += ofEach;
    }

    /** Reads all payloads from the engine itself; answers how many there were. */
    long read() {
        return engine.readEvents(null, false)
                .filter(event -> event.getPayload() != null)
                .count();
    }

    /** Has a processor read all payloads and do nothing with them; answers how many there were. */
    long follow() throws InterruptedException {
        return process(PlainReader::new);
    }

    /** From the first event to the last; answers how many there were. */
    long replay() throws InterruptedException {
        database.jdbc().sql("truncate query.customer, query.customer_value").update();
        return process(end -> new PlainRegistry(database, end));
    }

    private long process(Function<CountDownLatch, EventHandlerInvoker> handler) throws InterruptedException {
        var end = new CountDownLatch(Math.toIntExact(events));
        try (var coordinator = Executors.newSingleThreadScheduledExecutor();
                var worker = Executors.newSingleThreadScheduledExecutor()) {
            var processor = PooledStreamingEventProcessor.builder()
                    .name("measured-" + UUID.randomUUID())
                    .messageSource(
                            EmbeddedEventStore.builder().storageEngine(engine).build())
                    .tokenStore(tokens)
                    .transactionManager(transactions)
                    .eventHandlerInvoker(handler.apply(end))
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(worker)
                    .initialSegmentCount(1)
                    .initialToken(StreamableMessageSource::createTailToken)
                    .batchSize(BATCH)
                    .build();
            processor.start();
            end.await();
            processor.shutDown();
        }
        return events;
    }

    /** How many values the last replay has built. */
    long values() {
        return database.jdbc()
                .sql("select count(*) from query.customer_value")
                .query(Long.class)
                .single();
    }
}
