// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.evidence.entry.LedgerEntry;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestCustomer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A search is counted before its answer, and each whom it showed is viewed apart. */
class SearchesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private long last;

    @BeforeEach
    void nothing_waits() {
        bean(WaitingViews.class).recordAll();
        bean(FruitlessSearches.class).recordAll();
        last = bean(LedgerStore.class).head().size() - 1;
    }

    @Test
    void a_search_is_counted_before_its_answer_and_names_nobody() {
        var shown = search(Role.STAFF, "laskettula", register("Maija Laskettula", "Matti Laskettula"));

        var recorded = ofType("RegisterSearched").getFirst();
        assertThat(recorded.purpose()).isEqualTo("customer-relationship");
        var payload = payload(recorded);
        assertThat(payload.get("actor").asString()).isEqualTo(recorded.actor());
        assertThat(payload.get("searches").asInt()).isEqualTo(1);
        assertThat(payload.get("shown").asInt()).isEqualTo(2);
        assertThat(payload.toString()).doesNotContain("laskettula").doesNotContain(shown.getFirst());
    }

    @Test
    void each_whom_a_search_shows_is_viewed_once_under_ids_that_no_other_entry_has() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            names.add("Kaimalainen Numero" + i);
        }
        var shown = search(Role.STAFF, "kaimalainen", register(names.toArray(String[]::new)));
        bean(WaitingViews.class).recordAll();

        var views = ofType("PersonalDataViewed");
        var subjects = views.stream()
                .map(view ->
                        payload(view).get("subjects").values().iterator().next().asString())
                .toList();
        assertThat(views)
                .allSatisfy(
                        view -> assertThat(payload(view).get("subjects").size()).isEqualTo(1));
        assertThat(subjects).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(subjects).as("in another order than the answer's").isNotEqualTo(shown);
        var searched = ofType("RegisterSearched").getFirst();
        assertThat(views).extracting(LedgerEntry::correlation).doesNotHaveDuplicates();
        assertThat(views).extracting(LedgerEntry::command).doesNotHaveDuplicates();
        assertThat(views)
                .allSatisfy(view -> assertThat(Set.of(view.correlation(), view.command()))
                        .doesNotContain(searched.correlation(), searched.command()));
        assertThat(payload(views.getFirst()).get("categories").toString()).isEqualTo("[\"IDENTITY\"]");
    }

    @Test
    void views_follow_by_themselves() throws InterruptedException {
        var shown = search(Role.DPO, "itsestään", register("Maija Itsestään"));
        long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (ofType("PersonalDataViewed").isEmpty() && System.nanoTime() < until) {
            Thread.sleep(200);
        }

        assertThat(payload(ofType("PersonalDataViewed").getFirst())
                        .get("subjects")
                        .toString())
                .isEqualTo("[\"" + shown.getFirst() + "\"]");
    }

    @Test
    void a_search_that_the_ledger_does_not_take_shows_nobody() throws SQLException {
        long position = register("Maija Lukossa");
        assertThat(search(Role.STAFF, "lukossa", position)).hasSize(1);
        try (var holder = world().served().getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select * from ledger.locked_head()");
            var refused = post(Role.STAFF, "/api/registry/search", "{\"q\": \"lukossa\"}");
            holder.rollback();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).doesNotContain("Lukossa", "customers");
        }
    }

    @Test
    void searches_that_show_nobody_are_counted_by_the_minute() {
        long position = register("Maija Meikäläinen");
        for (int i = 0; i < 7; i++) {
            assertThat(search(Role.RESPONSIBLE, "eikukaantällainen", position)).isEmpty();
        }
        bean(FruitlessSearches.class).recordAll();

        var recorded =
                ofType("RegisterSearched").stream().map(SearchesTest::payload).toList();
        assertThat(recorded).as("fewer than searches, whenever a minute ends").hasSizeLessThan(7);
        assertThat(recorded)
                .allSatisfy(payload -> assertThat(payload.get("shown").asInt()).isZero());
        assertThat(recorded.stream()
                        .mapToInt(payload -> payload.get("searches").asInt())
                        .sum())
                .isEqualTo(7);
    }

    private static long register(String... names) {
        long position = 0;
        for (var name : names) {
            position = new TestCustomer(world()).register(name, null);
        }
        return position;
    }

    private static List<String> search(Role role, String words, long after) {
        var response = post(
                role, "/api/registry/search", "{\"q\": \"" + words + "\", \"limit\": 100, \"after\": " + after + "}");
        assertThat(response.statusCode()).isEqualTo(200);
        return json(response)
                .get("customers")
                .valueStream()
                .map(customer -> customer.get("customer").asString())
                .toList();
    }

    private List<LedgerEntry> ofType(String type) {
        return since(last).stream().filter(entry -> entry.type().equals(type)).toList();
    }

    private static List<LedgerEntry> since(long position) {
        return bean(LedgerStore.class).range(position + 1, 10_000).stream()
                .map(stored -> EntryParser.parse(requireNonNull(stored.entry())))
                .toList();
    }

    private static JsonNode payload(LedgerEntry entry) {
        return JSON.readTree(new String(entry.payload(), StandardCharsets.UTF_8));
    }
}
