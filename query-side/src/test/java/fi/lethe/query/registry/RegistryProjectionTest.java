// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.postgres.TestCluster;
import fi.lethe.query.QuerySchema;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestLedger;
import fi.lethe.query.Walk;
import fi.lethe.query.customer.values.Kind;
import fi.lethe.query.customer.values.StoredValue;
import fi.lethe.query.customer.values.StoredValues;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.projection.Replay;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RegistryProjectionTest {
    private static final long SEED = new Random().nextLong();
    private static TestLedger world;
    private static Replay replay;
    private static QueryDatabase database;

    @BeforeAll
    static void random_histories() {
        world = TestLedger.create();
        var random = new Random(SEED);
        var customers = new ArrayList<Walk>();
        for (int step = 0; step < 150; step++) {
            if (customers.isEmpty() || random.nextInt(6) == 0) {
                customers.add(new Walk(new TestCustomer(world), world));
            }
            customers.get(random.nextInt(customers.size())).step(random);
        }
        replay = Replay.of(world.events(), world.ledger().head().size());
        var source = TestCluster.dataSource(TestCluster.newDatabase("replay"));
        QuerySchema.migrate(source, null);
        database = QueryDatabase.over(new SingleConnectionDataSource(connection(source), true));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void invariant_9_replay_gives_identical_rows_whatever_the_batches() {
        var oneByOne = rows(_ -> 1);
        var atOnce = rows(_ -> Integer.MAX_VALUE);
        var random = rows(generator -> 1 + generator.nextInt(20));

        assertThat(atOnce).as("seed %d", SEED).isEqualTo(oneByOne);
        assertThat(random).as("seed %d", SEED).isEqualTo(oneByOne);
        assertThat(oneByOne).as("seed %d", SEED).hasSizeGreaterThan(20);
    }

    @Test
    void what_a_destroyed_key_sealed_is_in_no_row() {
        rows(_ -> 7);

        var live = database.jdbc()
                .sql("select count(*) from query.customer_value v join query.customer c using (customer) "
                        + "where v.key_id is not null and v.key_id <> all (c.live_keys)")
                .query(Long.class)
                .single();
        var forgotten = database.jdbc()
                .sql("select count(*) from query.customer_value v join query.customer c using (customer) "
                        + "where c.state = 'FORGOTTEN' and v.ciphertext is not null")
                .query(Long.class)
                .single();

        assertThat(live).as("seed %d", SEED).isZero();
        assertThat(forgotten).as("seed %d", SEED).isZero();
    }

    @Test
    void as_of_each_position_the_entries_lead_to_what_the_projection_had_then() {
        database.jdbc().sql("truncate query.customer, query.customer_value").update();
        var projection = new RegistryProjection(database, List.of());
        var past = new Past(world.ledger());
        var customers = new CustomerTable(database);
        var values = new StoredValues(database.jdbc());
        var compared = new AtomicInteger();
        Consumer<Recorded> compare = recorded -> {
            var customer = UUID.fromString(recorded.stream());
            var then = past.customer(customer, recorded.position(), 3).orElseThrow();
            assertThat(then.customer())
                    .as("seed %d, position %d", SEED, recorded.position())
                    .isEqualTo(customers.find(customer).orElseThrow());
            assertThat(byKind(then.values()))
                    .as("seed %d, position %d", SEED, recorded.position())
                    .isEqualTo(byKind(values.newest(customer, 3)));
            compared.incrementAndGet();
        };
        replay.into(database, new Watched(projection, compare), _ -> 1, SEED);

        assertThat(compared).hasValueGreaterThan(100);
    }

    private static Map<Kind, List<StoredValue>> byKind(List<StoredValue> values) {
        return values.stream().collect(Collectors.groupingBy(StoredValue::kind));
    }

    /** A projection, and what is looked at after each batch of it. */
    private record Watched(Projection projection, Consumer<Recorded> after) implements Projection {
        @Override
        public DerivedDataHolder holder() {
            return projection.holder();
        }

        @Override
        public void fold(List<Recorded> batch) {
            projection.fold(batch);
            batch.forEach(after);
        }
    }

    /** The rows of the register, as text, after a replay in batches of these sizes. */
    private static List<String> rows(Replay.Sizes sizes) {
        database.jdbc().sql("truncate query.customer, query.customer_value").update();
        replay.into(database, new RegistryProjection(database, List.of()), sizes, SEED);
        var rows = new ArrayList<String>();
        rows.addAll(database.jdbc()
                .sql("select c::text from query.customer c order by customer")
                .query(String.class)
                .list());
        rows.addAll(database.jdbc()
                .sql("select v::text from query.customer_value v order by customer, kind, recorded")
                .query(String.class)
                .list());
        return rows;
    }

    private static Connection connection(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
