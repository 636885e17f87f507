// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.postgres.TestCluster;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger in a database of its own, and Axon's event store over it. */
final class TestLedger implements AutoCloseable {
    static final EntryContext CONTEXT = Samples.context();

    private final DataSource database;
    private final HikariDataSource reads;
    private final LedgerStore store;
    private final LedgerEventStore events;

    private TestLedger(DataSource database, Clock clock, EventTypes types, SnapshotType... snapshots) {
        this.database = database;
        this.reads = pool(database);
        store = LedgerStore.open(new LedgerSettings(database, reads, clock, Duration.ofSeconds(20), types));
        events = LedgerEventStore.over(store, snapshots);
    }

    static DataSource newDatabase() {
        var database = TestCluster.dataSource(TestCluster.newDatabase("ledger"));
        LedgerSchema.migrate(database, new LedgerRoles(null, null, null));
        return database;
    }

    static TestLedger create() {
        return on(newDatabase());
    }

    static TestLedger on(DataSource database) {
        return on(database, Clock.systemUTC(), EventTypes.all());
    }

    static TestLedger on(DataSource database, Clock clock, EventTypes types, SnapshotType... snapshots) {
        return new TestLedger(database, clock, types, snapshots);
    }

    LedgerStore store() {
        return store;
    }

    LedgerEventStore events() {
        return events;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    /** Publishes these events of a customer as one command. */
    AppendTicket publish(AppendTicket ticket, CustomerId customer, long firstSeq, Object... payloads) {
        events.publish(messages(ticket, customer, firstSeq, payloads));
        return ticket;
    }

    /** Publishes these events of a customer as one command with a ticket of its own. */
    Appended publish(CustomerId customer, long firstSeq, Object... payloads) {
        return publish(Samples.ticket(), customer, firstSeq, payloads)
                .appended()
                .orElseThrow();
    }

    static List<DomainEventMessage<?>> messages(
            AppendTicket ticket, CustomerId customer, long firstSeq, Object... payloads) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var payload : payloads) {
            messages.add(new GenericDomainEventMessage<>(
                    "Customer",
                    customer.toString(),
                    firstSeq + messages.size(),
                    payload,
                    MetaData.with(AppendTicket.KEY, ticket)));
        }
        return messages;
    }

    @Override
    public void close() {
        store.close();
        reads.close();
    }

    static HikariDataSource pool(DataSource database) {
        var config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }
}
