// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.access.AccessSchema;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.VaultSchema;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.events.RegisterName;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.installation.keys.NewsInLedger;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.EventType;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerRoles;
import fi.lethe.ledger.LedgerSchema;
import fi.lethe.ledger.LedgerSettings;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.postgres.TestCluster;
import fi.lethe.rules.definition.BuiltInDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new ledger and a new vault in real databases: what the command side does, by hand. */
public final class TestLedger implements AutoCloseable {
    /** An event that readers opened without it do not know. */
    public record FromTheFuture(String customer) {}

    private static final String PASSWORD = "only-for-tests";
    private static final EventTypes WRITTEN = EventTypes.all().and(EventTypes.of(EventType.first(FromTheFuture.class)));

    private final Deque<Runnable> open = new ArrayDeque<>();
    private final String database;
    private final LedgerStore ledger;
    private final LedgerEventStore events;
    private final KeyVault vault;

    private TestLedger() {
        database = TestCluster.newDatabase("query");
        var owner = TestCluster.dataSource(database);
        JdbcClient.create(owner)
                .sql("create role " + database + " login password '" + PASSWORD + "'")
                .update();
        LedgerSchema.migrate(owner, new LedgerRoles(null, database, database, null));
        QuerySchema.migrate(owner, database);
        AccessSchema.migrate(owner, database);
        ledger = open(owner, WRITTEN);
        events = LedgerEventStore.over(ledger);
        vault = vault(ledger);
    }

    public static TestLedger create() {
        return new TestLedger();
    }

    /** Connections of a role with no more rights than the query side needs. */
    public DataSource served() {
        var config = new HikariConfig();
        config.setJdbcUrl(TestCluster.shared().jdbcUrl(database));
        config.setUsername(database);
        config.setPassword(PASSWORD);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        var pool = new HikariDataSource(config);
        open.push(pool::close);
        return pool;
    }

    /** The ledger as the query side opens it, with the events of customers only. */
    public LedgerStore opened(DataSource served) {
        return open(served, EventTypes.all());
    }

    /** As superuser. */
    public JdbcClient jdbc() {
        return JdbcClient.create(owner());
    }

    /** As superuser, for who appends what no program would. */
    public DataSource owner() {
        return TestCluster.dataSource(database);
    }

    public LedgerStore ledger() {
        return ledger;
    }

    public LedgerEventStore events() {
        return events;
    }

    public KeyVault vault() {
        return vault;
    }

    /** Position of the first of these events, appended by one command. */
    public long append(UUID command, String stream, long seq, List<UnitKey> fresh, List<?> payloads) {
        var context = new EntryContext(
                "staff-1",
                RegisterName.CUSTOMERS.value(),
                BuiltInDefinition.CUSTOMER_RELATIONSHIP.value(),
                null,
                command,
                command);
        var ticket = new AppendTicket(context, null, fresh, Clock.systemUTC().instant());
        var messages = new ArrayList<GenericDomainEventMessage<?>>();
        for (var payload : payloads) {
            messages.add(new GenericDomainEventMessage<>(
                    "Customer", stream, seq + messages.size(), payload, Map.of(AppendTicket.KEY, ticket)));
        }
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        events.publish(messages);
        unitOfWork.commit();
        return ticket.appended().orElseThrow().position();
    }

    /** Every text that stands anywhere in this schema. */
    public String everything(String schema) {
        var text = new StringBuilder();
        var tables = jdbc().sql("select table_name from information_schema.tables where table_schema = :schema")
                .param("schema", schema)
                .query(String.class)
                .list();
        for (var table : tables) {
            jdbc().sql("select t::text from " + schema + "." + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(row -> text.append(row).append('\n'));
        }
        return text.toString();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }

    private LedgerStore open(DataSource source, EventTypes types) {
        var opened =
                LedgerStore.open(new LedgerSettings(source, source, Clock.systemUTC(), Duration.ofSeconds(5), types));
        open.push(opened::close);
        return opened;
    }

    private static KeyVault vault(LedgerStore ledger) {
        var database = TestCluster.dataSource(TestCluster.newDatabase("vault"));
        VaultSchema.migrate(database, null);
        try {
            var keys = Files.createTempDirectory("lethe-keys-").resolve("keys");
            return KeyVault.open(
                    new VaultSettings(database, keys, ledger.origin(), Clock.systemUTC(), new NewsInLedger(ledger)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
