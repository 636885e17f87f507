// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.CustomerRegistered;
import fi.lethe.events.personal.Sealed;
import fi.lethe.postgres.TestCluster;
import java.sql.SQLException;
import java.util.Objects;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Axon's own JDBC engine on the same server, in Spring's transactions, with the same values in one payload. */
final class AxonJdbc implements AutoCloseable {
    record Registered(
            String customer, String source, String obtainedOn, String name, String contact, String organisation) {}

    private final HikariDataSource connections;
    private final TransactionTemplate transaction;
    private final JdbcEventStorageEngine engine;

    AxonJdbc(int callers) throws SQLException {
        connections = new HikariDataSource();
        connections.setDataSource(TestCluster.dataSource(TestCluster.newDatabase("peer")));
        connections.setMaximumPoolSize(Math.min(callers, 16));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(connections));
        var serializer = Jackson3Serializer.builder().build();
        var schema = EventSchema.builder().build();
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new TransactionAwareDataSourceProxy(connections)::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .schema(schema)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    void append(CustomerId customer, CustomerRegistered event) {
        var context = Samples.context();
        var message = new GenericDomainEventMessage<>(
                "Customer",
                customer.toString(),
                0,
                new Registered(
                        customer.toString(),
                        event.source().code(),
                        event.obtainedOn().toString(),
                        text(event.name()),
                        text(event.contact()),
                        text(event.organisation())),
                MetaData.with("actor", context.actor())
                        .and("register", context.register())
                        .and("purpose", context.purpose())
                        .and("command", context.command().toString())
                        .and("correlation", context.correlation().toString()));
        transaction.executeWithoutResult(_ -> engine.appendEvents(message));
    }

    @Override
    public void close() {
        connections.close();
    }

    private static String text(@Nullable Sealed<?> sealed) {
        return Objects.requireNonNull(Objects.requireNonNull(sealed).ciphertext())
                .toBase64();
    }
}
