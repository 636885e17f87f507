// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static fi.lethe.query.search.Searching.found;
import static fi.lethe.query.search.Searching.terms;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.crypto.MacKeyGone;
import fi.lethe.query.TestCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRebuildTest {
    private final TestCustomer staying = new TestCustomer(world());
    private final TestCustomer leaving = new TestCustomer(world());
    private final SearchRebuild rebuild = bean(SearchRebuild.class);
    private long position;

    @BeforeEach
    void two_customers() {
        leaving.register("Kesken Lähtijäinen", "lahtijainen@example.fi");
        staying.register("Aina Lähtijäinen", null);
        position = staying.order("2026-" + staying.id(), "INV-" + staying.id());
        assertThat(found("lähtijäinen", position)).contains(id(leaving), id(staying));
    }

    @Test
    void a_rebuilt_index_serves_the_same_under_a_new_key_and_the_old_one_is_gone() {
        int before = serving();
        var indexesBefore = indexes();
        int generation = rebuild.run();

        assertThat(generation).isGreaterThan(before);
        assertThat(serving()).isEqualTo(generation);
        assertThat(generations()).containsExactly(generation);
        assertThat(indexes()).isEqualTo(indexesBefore);
        assertThat(found("lähtijäinen", position)).contains(id(leaving), id(staying));
        assertThat(found("INV-" + staying.id(), position)).containsExactly(id(staying));
        assertThat(found(
                        "uusi.tulija@example.fi", new TestCustomer(world()).register("Uusi", "uusi.tulija@example.fi")))
                .hasSize(1);
        assertThatThrownBy(() -> world().vault().serviceMac("search").codes(before))
                .isInstanceOf(MacKeyGone.class);
    }

    @Test
    void who_is_forgotten_in_the_middle_of_a_rebuild_is_never_found_again() {
        var building = rebuild.begin();
        long half = world().ledger().head().size() - 1; // both customers are in the new generation, their end is not
        building.step(Math.toIntExact(half));
        leaving.orderErasure(everything());
        long destroyed = leaving.destroy(everything());

        assertThat(found("lähtijäinen", destroyed)).contains(id(staying)).doesNotContain(id(leaving));
        assertThat(terms(leaving)).as("in every generation").isZero();
        finish(building);
        assertThat(found("lähtijäinen", destroyed)).contains(id(staying)).doesNotContain(id(leaving));
        assertThat(terms(leaving)).isZero();
    }

    @Test
    void whatever_the_moment_nothing_of_the_forgotten_is_written_anew() {
        var forgotten = new ArrayList<TestCustomer>();
        var enough = new AtomicBoolean();
        var rebuilding = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                var building = rebuild.begin();
                while (!building.step(7)) {}
                building.clearUp();
            }
        });
        long last = 0;
        for (int number = 0; number < 25; number++) {
            var one = new TestCustomer(world());
            one.register("Hetken Vierasniemi", "vierasniemi@example.fi");
            last = one.destroy(everything());
            forgotten.add(one);
        }
        assertThat(found("vierasniemi", last)).isEmpty();
        assertThat(forgotten).allMatch(one -> terms(one) == 0);
        enough.set(true);
        rebuilding.join();
        assertThat(forgotten).allMatch(one -> terms(one) == 0);
        assertThat(found("lähtijäinen", last)).contains(id(staying));
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 1})
    void what_was_replaced_is_found_no_more_after_a_rebuild_either(int mostWaiting) {
        var changing = new TestCustomer(world());
        changing.register("Vaihtuva Yhteys", "entinen.osoite@example.fi");
        changing.changeContact("valissa.ollut@example.fi");
        var address = "nykyinen." + changing.id() + "@example.fi";
        long last = changing.changeContact(address);
        assertThat(found(address, last)).containsExactly(id(changing));
        long before = terms(changing);

        var building = rebuild.begin(mostWaiting);
        while (!building.step(1)) {}
        building.clearUp();

        assertThat(terms(changing)).isEqualTo(before);
        assertThat(found(address, last)).containsExactly(id(changing));
        assertThat(found("vaihtuva", last)).contains(id(changing));
    }

    @Test
    void whatever_the_moment_who_stays_is_found() {
        var enough = new AtomicBoolean();
        var rebuilding = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                rebuild.run();
            }
        });
        try {
            for (int search = 0; search < 60; search++) {
                assertThat(found("INV-" + staying.id(), position)).containsExactly(id(staying));
            }
        } finally {
            enough.set(true);
            rebuilding.join();
        }
    }

    @Test
    void a_rebuild_that_was_given_up_harms_nothing() {
        var first = rebuild.begin();
        first.step(3);
        int second = rebuild.run();

        assertThatThrownBy(() -> first.step(3)).isInstanceOf(IllegalStateException.class);
        assertThat(serving()).isEqualTo(second);
        assertThat(generations()).containsExactly(second);
        assertThat(found("lähtijäinen", position)).contains(id(leaving), id(staying));
    }

    private static void finish(SearchRebuild.Building building) {
        while (!building.step(500)) {}
        building.clearUp();
    }

    private static int serving() {
        return world().jdbc()
                .sql("select generation from query.search_index where serving")
                .query(Integer.class)
                .single();
    }

    private static List<Integer> generations() {
        return world().jdbc()
                .sql("select generation from query.search_index order by 1")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private static List<String> indexes() {
        return world().jdbc()
                .sql(
                        "select indexdef from pg_indexes where schemaname = 'query' and tablename like 'search%' order by 1")
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
    }

    private static String id(TestCustomer customer) {
        return customer.id().toString();
    }
}
