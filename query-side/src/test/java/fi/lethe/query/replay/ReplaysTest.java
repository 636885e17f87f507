// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.replay.ReplayHouse.await;
import static fi.lethe.query.replay.ReplayHouse.ended;
import static fi.lethe.query.replay.ReplayHouse.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.token.Mandate;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.Recorded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplaysTest {
    private final ReplayHouse house = new ReplayHouse();
    private final TestCustomer customer = new TestCustomer(house.world);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void reads_and_appends_go_on_while_tables_are_built_and_swapped() {
        customer.register("Maija", "maija@example.fi");
        customer.endRoles(700);
        var projections = house.following();
        projections.await(DerivedDataHolder.REGISTRY, house.ledger.head().size() - 1);
        var over = new AtomicBoolean();
        var lost = CompletableFuture.supplyAsync(() -> {
            long most = 2;
            long reads = 0;
            for (long now = values(); !over.get(); now = values(), reads++) {
                if (now < most) {
                    return Long.valueOf(most - now);
                }
                most = now;
            }
            return reads == 0 ? 1L : 0L;
        });
        var appending = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                new TestCustomer(house.world).register("Matti", null);
            }
        });

        for (int round = 0; round < 3; round++) {
            assertThat(house.run(true).state()).isEqualTo(ReplayState.DONE);
        }
        over.set(true);
        appending.join();

        assertThat(lost.join())
                .as("rows that were not to be seen at some moment")
                .isZero();
        for (var holder : List.of(DerivedDataHolder.REGISTRY, DerivedDataHolder.AUDIT_TRAIL)) {
            projections.await(holder, house.ledger.head().size() - 1);
        }
        var after = house.run(false);
        assertThat(after.differences()).isEmpty();
        assertThat(after.done()).isEqualTo(2 * house.ledger.head().size());
    }

    @Test
    void what_is_swapped_in_has_every_index_and_constraint_that_went_out() {
        customer.register("Maija", "maija@example.fi");
        house.folded(_ -> 500, 1);
        var before = indexesAndConstraints();
        assertThat(before).as("those that are made last, among others").contains("audit_entry_by_actor");

        assertThat(house.run(true).state()).isEqualTo(ReplayState.DONE);

        assertThat(indexesAndConstraints()).isEqualTo(before);
    }

    @Test
    void a_replay_that_was_cut_off_says_so_and_goes_on_behind_its_last_batch() {
        customer.register("Maija", "maija@example.fi");
        customer.endRoles(1_200);
        house.folded(_ -> 500, 1);
        var cutOff = house.replays(each(batch -> {
            if (batch.getFirst().position() >= 1_000) {
                throw new IllegalStateException("cut off");
            }
        }));
        var id = house.begin(cutOff, false);
        assertThat(ended(cutOff, id).state()).isEqualTo(ReplayState.CUT_OFF);
        assertThat(ended(cutOff, id).done()).as("of each projection").isEqualTo(2 * 1_000);

        var firsts = Collections.synchronizedList(new ArrayList<Long>());
        var later = house.replays(each(batch -> firsts.add(batch.getFirst().position())));
        later.resume(id, ReplayHouse.ACCOUNT);
        var end = ended(later, id);

        assertThat(end.state()).isEqualTo(ReplayState.DONE);
        assertThat(firsts).allMatch(first -> first >= 1_000);
        assertThat(end.differences()).isEmpty();
        assertThat(end.projections()).extracting(ReplayAnswer.PartAnswer::rows).containsExactly(3L, 1_201L);
        assertThatThrownBy(() -> later.resume(id, ReplayHouse.ACCOUNT)).isInstanceOf(TypedRefusal.class);
    }

    @Test
    void who_may_no_longer_replay_is_cut_off_before_the_next_batch_and_before_the_swap() {
        customer.register("Maija", "maija@example.fi");
        customer.endRoles(1_200);
        house.folded(_ -> 500, 1);
        var goesOn = new AtomicBoolean(true);
        Mandate mandate = () -> {
            if (!goesOn.get()) {
                throw TypedRefusal.of(HttpProblems.ROLE_NOT_PERMITTED);
            }
        };
        for (long last : new long[] {0, 1_000}) {
            goesOn.set(true);
            var replays = house.replays(
                    each(batch -> {
                        if (batch.getFirst().position() >= last) {
                            goesOn.set(false);
                        }
                    }),
                    mandate);

            var cutOff = ended(replays, house.begin(replays, true));

            assertThat(cutOff.state()).isEqualTo(ReplayState.CUT_OFF);
            assertThat(cutOff.done()).as("of both projections").isLessThanOrEqualTo(2 * last);
        }
        assertThat(house.run(true).state()).isEqualTo(ReplayState.DONE);
    }

    @Test
    void one_runs_at_a_time_and_one_that_was_cut_off_gives_way() throws InterruptedException {
        customer.register("Maija", "maija@example.fi");
        house.folded(_ -> 500, 1);
        var goOn = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var first = house.replays(each(_ -> {
            begun.countDown();
            uninterrupted(goOn);
            throw new IllegalStateException("cut off");
        }));
        var id = house.begin(first, true);
        begun.await();
        var second = house.replays();

        assertThatThrownBy(() -> house.begin(second, false))
                .isInstanceOfSatisfying(
                        TypedRefusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo("replay-running"));
        assertThat(second.running()).contains(id);
        assertThat(state(second, id)).isEqualTo(ReplayState.RUNNING);
        goOn.countDown();
        await(() -> state(second, id) == ReplayState.CUT_OFF);
        var next = house.begin(second, false);

        assertThat(ended(second, next).state()).isEqualTo(ReplayState.DONE);
        assertThat(state(second, id)).isEqualTo(ReplayState.GIVEN_UP);
        assertThat(house.shadowTables()).isEmpty();
    }

    @Test
    void a_forgetting_is_acknowledged_when_a_replay_under_way_has_let_go_too() throws InterruptedException {
        customer.register("Maija", "maija@example.fi");
        var projections = house.following();
        projections.await(DerivedDataHolder.REGISTRY, house.ledger.head().size() - 1);
        var goOn = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var waiting = each(_ -> {
            begun.countDown();
            uninterrupted(goOn);
        });
        var replays = house.replays(projection ->
                projection.holder() == DerivedDataHolder.REGISTRY ? waiting.apply(projection) : projection);
        var id = house.begin(replays, false);
        begun.await();
        customer.orderErasure(everything());
        long destroyed = customer.destroy(everything());
        projections.await(DerivedDataHolder.REGISTRY, destroyed);
        await(() -> house.ledger.holders().getOrDefault("audit-trail", -1L) == destroyed);

        Thread.sleep(1_500);
        assertThat(house.ledger.holders().getOrDefault("registry", -1L)).isLessThan(destroyed);
        goOn.countDown();

        assertThat(ended(replays, id).differences()).isEmpty();
        await(() -> house.ledger.holders().getOrDefault("registry", -1L) == destroyed);
        assertThat(house.shadowTables()).isEmpty();
    }

    @Test
    void a_forgetting_takes_what_a_replay_that_was_cut_off_left_behind() {
        customer.register("Maija", "maija@example.fi");
        var projections = house.following();
        customer.endRoles(600);
        projections.await(DerivedDataHolder.REGISTRY, house.ledger.head().size() - 1);
        var cutOff = house.replays(each(batch -> {
            if (batch.getFirst().position() >= 500) {
                throw new IllegalStateException("cut off");
            }
        }));
        var id = house.begin(cutOff, false);
        assertThat(ended(cutOff, id).state()).isEqualTo(ReplayState.CUT_OFF);
        assertThat(house.shadowTables()).contains("customer_value");

        customer.orderErasure(everything());
        long destroyed = customer.destroy(everything());
        await(() -> house.ledger.holders().getOrDefault("registry", -1L) == destroyed);

        assertThat(house.shadowTables()).doesNotContain("customer_value", "customer");
        var later = house.replays();
        later.resume(id, ReplayHouse.ACCOUNT);
        assertThat(ended(later, id).state()).isEqualTo(ReplayState.DONE);
        assertThat(ended(later, id).differences()).isEmpty();
    }

    private String indexesAndConstraints() {
        return house.database.jdbc().sql("""
                        select string_agg(line, chr(10) order by line) from (
                            select indexdef as line from pg_indexes where schemaname = 'query'
                            union all
                            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                            from pg_constraint where connamespace = 'query'::regnamespace) lines""").query(String.class).single();
    }

    private long values() {
        return house.database
                .jdbc()
                .sql("select count(*) from query.customer_value")
                .query(Long.class)
                .single();
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does this before each batch of a replay. */
    private static UnaryOperator<Projection> each(Consumer<List<Recorded>> before) {
        return projection -> new Projection() {
            @Override
            public DerivedDataHolder holder() {
                return projection.holder();
            }

            @Override
            public void fold(List<Recorded> batch) {
                before.accept(batch);
                projection.fold(batch);
            }
        };
    }
}
