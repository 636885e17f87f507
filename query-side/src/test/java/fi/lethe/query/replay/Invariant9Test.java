// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.lethe.events.cases.LimitKind;
import fi.lethe.query.TestCase;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.Walk;
import fi.lethe.query.replay.Difference.Deviation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Invariant9Test {
    private static final long SEED = new Random().nextLong();

    private final ReplayHouse house = new ReplayHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void invariant_9_a_full_replay_of_random_histories_leads_to_the_rows_that_serve() {
        random_histories();

        var replay = house.run(false);

        assertThat(replay.state()).isEqualTo(ReplayState.DONE);
        assertThat(replay.differences()).as("seed %d", SEED).isEmpty();
        assertThat(replay.projections()).as("seed %d", SEED).allSatisfy(part -> {
            assertThat(part.rows()).isGreaterThan(20);
            assertThat(part.differing()).isZero();
            assertThat(part.done())
                    .isEqualTo(part.of())
                    .isEqualTo(house.ledger.head().size());
        });
        assertThat(house.shadowTables()).as("nothing is left beside").isEmpty();
    }

    @Test
    void rows_that_are_altered_missing_or_surplus_are_found_and_named_without_their_values() {
        random_histories();
        var altered = customer("offset 0");
        var missing = customer("offset 1");
        change("update query.customer set state = 'NOWHERE', version = 99 where customer = '%s'".formatted(altered));
        change("delete from query.customer where customer = '%s'".formatted(missing));
        change(
                "insert into query.audit_entry select 999999, subject, seq, type, revision, at, actor, register, purpose,"
                        + " exception, command, correlation from query.audit_entry limit 1");
        change("update query.audit_entry set actor = 'mallory' where position = 3");

        var replay = house.run(false);

        assertThat(replay.differences())
                .as("seed %d", SEED)
                .extracting(
                        ReplayAnswer.DifferenceAnswer::table,
                        difference -> difference.key().replace(" ", ""),
                        ReplayAnswer.DifferenceAnswer::deviation,
                        ReplayAnswer.DifferenceAnswer::columns)
                .containsExactlyInAnyOrder(
                        tuple("customer", key(altered), Deviation.ALTERED, List.of("state", "version")),
                        tuple("customer", key(missing), Deviation.MISSING, List.of()),
                        tuple("audit_entry", "{\"position\":999999}", Deviation.SURPLUS, List.of()),
                        tuple("audit_entry", "{\"position\":3}", Deviation.ALTERED, List.of("actor")));
        assertThat(replay.toString()).doesNotContain("mallory", "NOWHERE");
        assertThat(replay.projections())
                .extracting(ReplayAnswer.PartAnswer::differing)
                .containsExactly(2L, 2L);
    }

    @Test
    void a_swap_mends_what_was_altered_and_says_what_it_was() {
        random_histories();
        change("update query.customer_value set source = 'NOBODY' where key_id is not null");
        var before = layout();

        var swapped = house.run(true);

        assertThat(swapped.state()).isEqualTo(ReplayState.DONE);
        assertThat(swapped.differences())
                .as("seed %d", SEED)
                .isNotEmpty()
                .allMatch(difference -> difference.columns().equals(List.of("source")));
        assertThat(house.shadowTables()).isEmpty();
        assertThat(house.run(false).differences()).as("seed %d", SEED).isEmpty();
        assertThat(layout()).as("indexes, constraints and rights").isEqualTo(before);
    }

    private void random_histories() {
        var random = new Random(SEED);
        var customers = new ArrayList<Walk>();
        for (int step = 0; step < 150; step++) {
            if (customers.isEmpty() || random.nextInt(6) == 0) {
                customers.add(new Walk(new TestCustomer(house.world), house.world));
            }
            customers.get(random.nextInt(customers.size())).step(random);
            if (random.nextInt(12) == 0) {
                aCase(random);
            }
        }
        house.folded(generator -> 1 + generator.nextInt(20), SEED);
    }

    private void aCase(Random random) {
        var opened = new TestCase(house.world);
        opened.open(UUID.randomUUID());
        if (random.nextBoolean()) {
            opened.pass(LimitKind.WARNING);
            opened.fromTheFuture();
        }
        if (random.nextBoolean()) {
            opened.close();
        }
    }

    @Test
    void what_is_altered_of_cases_is_found_too() {
        aCase(new Random(SEED));
        house.folded(generator -> 1 + generator.nextInt(20), SEED);
        change("update query.case_file set due_on = '2031-01-01'");
        change("delete from query.case_value where field = 'words'");

        assertThat(house.run(false).differences())
                .extracting(ReplayAnswer.DifferenceAnswer::table, ReplayAnswer.DifferenceAnswer::deviation)
                .containsExactlyInAnyOrder(
                        tuple("case_file", Deviation.ALTERED), tuple("case_value", Deviation.MISSING));
    }

    private UUID customer(String offset) {
        return house.world
                .jdbc()
                .sql("select customer from query.customer where version <> 99 order by customer limit 1 " + offset)
                .query(UUID.class)
                .single();
    }

    private static String key(UUID customer) {
        return "{\"customer\":\"" + customer + "\"}";
    }

    private void change(String sql) {
        assertThat(house.world.jdbc().sql(sql).update()).isPositive();
    }

    private List<String> layout() {
        return house.world
                .jdbc()
                .sql("""
                        select relname || ' ' || coalesce(relacl::text, '') from pg_class
                        where relnamespace = 'query'::regnamespace
                        union all
                        select pg_get_indexdef(indexrelid) from pg_index join pg_class c on c.oid = indrelid
                        where c.relnamespace = 'query'::regnamespace
                        union all
                        select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                        where connamespace = 'query'::regnamespace
                        union all
                        select attrelid::regclass::text || ' ' || attname || attnum::text || attstorage::text from pg_attribute
                        where attrelid = any (array(select oid from pg_class
                            where relnamespace = 'query'::regnamespace and relkind = 'r')) and attnum > 0
                        order by 1""")
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
    }
}
