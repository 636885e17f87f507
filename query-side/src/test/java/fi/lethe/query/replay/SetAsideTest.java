// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import static fi.lethe.query.replay.ReplayHouse.await;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestInvoice;
import fi.lethe.query.projection.Following;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Rebuildable;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.projection.SettingAside;
import fi.lethe.testing.CapturedLog;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry that cannot be folded in stops its own stream only. */
class SetAsideTest {
    private static final Instant NEVER = Instant.parse("+294277-01-01T00:00:00Z");

    private final ReplayHouse house = new ReplayHouse();
    private final TestCustomer maija = new TestCustomer(house.world);
    private final TestCustomer poisoned = new TestCustomer(house.world);
    private long at;

    @BeforeEach
    void an_older_program_took_a_day_that_nobody_can_mean() {
        maija.register("Maija Meikäläinen", null);
        poisoned.register("Myrkky Testi", "myrkky@example.fi");
        poisoned.order("P-1", "PI-1");
        at = poisoned.settle(TestInvoice.paid("PI-1", NEVER));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_stream_is_set_aside_with_an_alarm_and_all_others_go_on_also_after_a_restart() {
        try (var log = new CapturedLog()) {
            var first = house.following();
            first.await(DerivedDataHolder.REGISTRY, at);
            first.stop();
            assertThat(log.text())
                    .contains("ALARM", "the entry at " + at, poisoned.id().toString())
                    .doesNotContain("294277");
        }
        var restarted = house.following();
        poisoned.changeContact("myrkky@uusi.example.fi");
        long later = maija.changeContact("maija@example.fi");
        restarted.await(DerivedDataHolder.REGISTRY, later);

        assertThat(folded(maija.id())).isEqualTo(later);
        assertThat(folded(poisoned.id())).isEqualTo(at - 1);
        assertThat(setAside()).containsExactly(poisoned.id() + " at " + at);
        assertThat(restarted.readyCheck(DerivedDataHolder.REGISTRY).ready()).isTrue();
        assertThat(restarted.readyCheck(DerivedDataHolder.REGISTRY).degraded())
                .singleElement()
                .satisfies(degraded -> assertThat(degraded.streams())
                        .containsExactly(poisoned.id().toString()));
        assertThat(restarted.readyCheck(DerivedDataHolder.AUDIT_TRAIL).degraded())
                .as("the trail needs no day of a payload")
                .isEmpty();
    }

    @Test
    void erasures_complete_for_the_holder_deletes_by_key_id_without_folding() {
        var following = house.following();
        following.await(DerivedDataHolder.REGISTRY, at);
        assertThat(ciphertexts(poisoned.id())).isPositive();

        long gone = poisoned.destroy(List.of(DataUnit.IDENTITY, DataUnit.PRIVATE_CONTACT)::contains);
        long others = maija.destroy(DataUnit.IDENTITY::equals);

        await(() -> house.ledger.holders().getOrDefault("registry", -1L) >= others);
        assertThat(house.ledger.holders().get("registry")).isGreaterThanOrEqualTo(gone);
        assertThat(shredded(poisoned.id())).isEqualTo(2);
        assertThat(shredded(maija.id())).isOne();
        assertThat(folded(poisoned.id())).isEqualTo(at - 1);
    }

    @Test
    void a_replay_sets_the_same_stream_aside_and_is_no_success() {
        house.following().await(DerivedDataHolder.REGISTRY, at);

        for (boolean swap : List.of(false, true)) {
            var end = house.run(swap);

            assertThat(end.state()).isEqualTo(ReplayState.INCOMPLETE);
            assertThat(end.differences()).isEmpty();
            assertThat(end.projections().getFirst().setAside()).isOne();
            assertThat(end.projections().getLast().setAside()).isZero();
            assertThat(setAside()).containsExactly(poisoned.id() + " at " + at);
        }
    }

    @Test
    void a_replay_that_cannot_reach_the_head_because_what_serves_stands_still_is_no_success() {
        house.folded(_ -> 500, 1);
        maija.changeContact("maija@example.fi");
        new TestCustomer(house.world).register("Matti", null);

        var end = house.run(false);

        assertThat(end.state()).isEqualTo(ReplayState.INCOMPLETE);
        assertThat(end.projections().getFirst().done())
                .isLessThan(house.ledger.head().size());
    }

    @Test
    void a_stream_that_was_set_aside_by_a_faulty_program_is_mended_by_the_next_start_and_by_a_swap() {
        var healthy = new TestCustomer(house.world);
        healthy.register("Terve Testi", null);
        long last = healthy.changeContact("terve@example.fi");
        var faulty = follow(healthy.id().toString());
        faulty.await(DerivedDataHolder.REGISTRY, last);
        faulty.stop();
        assertThat(setAside()).hasSize(2);

        var mended = house.following();
        await(() -> setAside().size() == 1);
        assertThat(folded(healthy.id())).isEqualTo(last);
        mended.stop();

        faulty = follow(healthy.id().toString());
        last = healthy.changeContact("terve@toinen.example.fi");
        faulty.await(DerivedDataHolder.REGISTRY, last);
        faulty.stop();
        assertThat(setAside()).hasSize(2);
        assertThat(house.run(true).projections().getFirst().differing())
                .as("of the customer, of the value and of the list")
                .isEqualTo(3);
        assertThat(setAside()).containsExactly(poisoned.id() + " at " + at);
        assertThat(folded(healthy.id())).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "-0001-11-30T00:00:00Z",
                "-4000-05-05T10:00:00.000001Z",
                "+12026-01-01T00:00:00Z"
            })
    void days_that_the_database_can_hold_are_held_exactly(String strange) {
        var customer = new TestCustomer(house.world);
        customer.register("Vanha Testi", null);
        customer.order("V-1", "VI-1");
        long settled = customer.settle(TestInvoice.paid("VI-1", Instant.parse(strange)));

        house.following().await(DerivedDataHolder.REGISTRY, settled);

        assertThat(folded(customer.id())).isEqualTo(settled);
        assertThat(house.world
                        .jdbc()
                        .sql(
                                "select settled_at from query.customer_value where customer = :customer and kind = 'billing'")
                        .param("customer", customer.id())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(strange);
    }

    /** Projections of a program that cannot fold this stream, whatever stands in it. */
    private Following follow(String stream) {
        var database = house.database;
        var registry = house.rebuildable.getFirst();
        var projections = new Projections(
                List.of(new SettingAside(faulty(registry, database, stream), database, "registry_set_aside")),
                house.rebuildable,
                house.ledger,
                database);
        return Following.start(projections);
    }

    private Projection faulty(Rebuildable rebuildable, QueryDatabase database, String stream) {
        var inner = rebuildable.projection().apply(database);
        return new Projection() {
            @Override
            public DerivedDataHolder holder() {
                return inner.holder();
            }

            @Override
            public void fold(List<Recorded> batch) {
                inner.fold(batch);
                if (batch.stream().anyMatch(entry -> entry.stream().equals(stream) || entry.position() == at)) {
                    throw new IllegalStateException("an error in the program");
                }
            }

            @Override
            public void letGo(Recorded entry) {
                inner.letGo(entry);
            }
        };
    }

    private List<String> setAside() {
        return house.world
                .jdbc()
                .sql("select stream || ' at ' || position from query.registry_set_aside order by position")
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
    }

    private long folded(UUID customer) {
        return house.world
                .jdbc()
                .sql("select position from query.customer where customer = :customer")
                .param("customer", customer)
                .query(Long.class)
                .single();
    }

    private long ciphertexts(UUID customer) {
        return count(customer, "ciphertext is not null");
    }

    private long shredded(UUID customer) {
        return count(customer, "shredded_at is not null and ciphertext is null and key_id is null");
    }

    private long count(UUID customer, String condition) {
        return house.world
                .jdbc()
                .sql("select count(*) from query.customer_value where customer = :customer and " + condition)
                .param("customer", customer)
                .query(Long.class)
                .single();
    }
}
