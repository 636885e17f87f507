// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.events.Role;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.query.TestCustomer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AuditReadsTest {
    private final TestCustomer customer = new TestCustomer(world());

    @Test
    void the_newest_entries_come_first_with_who_and_why() {
        customer.register("Maija Meikäläinen", null);
        long position = customer.changeContact("maija@example.fi");

        var entries =
                entries("customer=" + customer.id() + "&after=" + position).get("entries");

        assertThat(types(entries)).containsExactly("ContactDetailsChanged", "CustomerRegistered");
        var newest = entries.get(0);
        assertThat(newest.get("position").asLong()).isEqualTo(position);
        assertThat(newest.get("subject").asString()).isEqualTo(customer.id().toString());
        assertThat(newest.get("seq").asLong()).isEqualTo(1);
        assertThat(newest.get("revision").asInt()).isEqualTo(2);
        assertThat(newest.get("actor").asString()).isEqualTo("staff-1");
        assertThat(newest.get("register").asString()).isEqualTo("customers");
        assertThat(newest.get("purpose").asString()).isEqualTo("customer-relationship");
        assertThat(newest.get("exception").isNull()).isTrue();
        assertThat(newest.has("payload")).isFalse();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        customer.register("Maija Meikäläinen", null);
        long last = 0;
        for (int number = 0; number < 4; number++) {
            last = customer.changeContact("maija@example.fi");
        }
        var seen = new ArrayList<Long>();
        var cursor = "";
        do {
            var page = entries("customer=" + customer.id() + "&limit=2&after=" + last + cursor);
            page.get("entries").forEach(entry -> seen.add(entry.get("seq").asLong()));
            cursor = page.get("cursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("cursor").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly(4L, 3L, 2L, 1L, 0L);
    }

    @Test
    void filters_narrow_together() {
        customer.register("Maija Meikäläinen", null);
        long position = customer.changeContact("maija@example.fi");
        var mine = "customer=" + customer.id() + "&after=" + position;

        assertThat(types(entries(mine + "&type=CustomerRegistered").get("entries")))
                .containsExactly("CustomerRegistered");
        assertThat(entries(mine + "&actor=staff-1").get("entries")).hasSize(2);
        assertThat(entries(mine + "&actor="
                                + bean(Accounts.class).all().getFirst().id())
                        .get("entries"))
                .isEmpty();
        assertThat(entries(mine + "&from=2020-01-01&to=2090-01-01").get("entries"))
                .hasSize(2);
        assertThat(entries(mine + "&to=2020-01-01").get("entries")).isEmpty();
        assertThat(entries(mine + "&from=2090-01-01T00:00:00Z").get("entries")).isEmpty();
    }

    @Test
    void an_auditor_finds_by_a_token_as_an_entry_shows_it_also_when_its_key_is_gone() {
        customer.register("Maija Meikäläinen", null);
        long ordered = customer.order("2026-1001", "INV-7");
        customer.order("2026-1002", "INV-8");
        long settled = customer.settle("INV-7");
        customer.orderErasure(everything());
        long destroyed = customer.destroy(everything());
        var shown = history("").at("/entries/1/payload/invoice/token").asString();

        for (var form : List.of(
                URLEncoder.encode(shown, StandardCharsets.UTF_8),
                shown,
                shown.replace('+', '-').replace('/', '_').replace("=", ""))) {
            var found = answer(Role.AUDITOR, "/api/audit/entries?token=" + form + "&after=" + destroyed);
            assertThat(found.get("entries")
                            .valueStream()
                            .map(entry -> entry.get("position").asLong()))
                    .as(form)
                    .containsExactly(settled, ordered);
        }
    }

    @Test
    void an_auditor_finds_by_positions() {
        long first = customer.register("Maija Meikäläinen", null);
        long last = customer.changeContact("maija@example.fi");

        var found = answer(
                Role.AUDITOR, "/api/audit/entries?fromPosition=" + first + "&toPosition=" + last + "&after=" + last);
        assertThat(found.get("entries").get(0).get("position").asLong()).isEqualTo(last);
        assertThat(found.get("entries").values().stream()
                        .toList()
                        .getLast()
                        .get("position")
                        .asLong())
                .isEqualTo(first);
    }

    @Test
    void a_slip_of_the_pen_in_a_filter_is_no_empty_list() {
        customer.register("Maija Meikäläinen", null);
        long position = customer.fromTheFuture();
        answer(
                Role.AUDITOR,
                "/api/audit/entries?type=FromTheFuture&after=" + position); // unknown here, but it stands there

        var type = get(Role.AUDITOR, "/api/audit/entries?type=CustomerRegisterd");
        assertThat(type.statusCode()).isEqualTo(422);
        assertThat(json(type).at("/errors/0/detail").asString())
                .contains("AccessDenied, ", "CustomerRegistered, ")
                .doesNotContain("CustomerRegisterd,");
        var actor = get(Role.AUDITOR, "/api/audit/entries?actor=staff-2");
        assertThat(actor.statusCode()).isEqualTo(422);
        assertThat(json(actor).at("/errors/0/detail").asString())
                .contains("the id of an account", "staff-1")
                .doesNotContain("staff-2");
        for (var nobody : List.of("actor=", "customer=")) {
            assertThat(get(Role.AUDITOR, "/api/audit/entries?" + nobody + UUID.randomUUID())
                            .statusCode())
                    .as(nobody)
                    .isEqualTo(422);
        }
    }

    @Test
    void the_whole_history_of_a_customer_comes_in_order_with_the_payload_as_it_stands_in_the_entry() {
        customer.register("Maija Meikäläinen", "maija@example.fi");
        long position = customer.order("2026-1001", "INV-7");
        customer.orderErasure(everything());
        customer.destroy(everything());
        customer.complete();

        var history = history("");

        assertThat(types(history.get("entries")))
                .containsExactly(
                        "CustomerRegistered",
                        "OrderRecorded",
                        "ErasureOrdered",
                        "KeyDestructionStarted",
                        "KeysDestroyed",
                        "ErasureCompleted");
        var bytes = Objects.requireNonNull(
                world().ledger().entry(position).orElseThrow().entry());
        var payload = new String(EntryParser.parse(bytes).payload(), StandardCharsets.UTF_8);
        assertThat(get(Role.AUDITOR, historyPath("")).body()).contains("\"payload\":" + payload);
        assertThat(history.at("/entries/1/payload/order/token").isString()).isTrue();
        assertThat(history.at("/entries/1/payload/lines/sealed/category").asString())
                .isEqualTo("ORDERS");
        assertThat(history.at("/entries/1/position").asLong()).isEqualTo(position);
        assertThat(history.toString()).doesNotContain("Maija").doesNotContain("2026-1001");
    }

    @Test
    void events_that_are_not_known_here_are_shown_as_they_are() {
        customer.register("Maija Meikäläinen", null);
        long position = customer.fromTheFuture();

        var history = history("");
        var entries = entries("customer=" + customer.id() + "&after=" + position);

        assertThat(types(history.get("entries"))).containsExactly("CustomerRegistered", "FromTheFuture");
        assertThat(history.at("/entries/1/payload/customer").asString())
                .isEqualTo(customer.id().toString());
        assertThat(types(entries.get("entries"))).containsExactly("FromTheFuture", "CustomerRegistered");
    }

    @Test
    void a_history_is_paged() {
        customer.register("Maija Meikäläinen", null);
        customer.changeContact("maija@example.fi");

        var first = history("?limit=1");
        var second = history("?limit=1&cursor=" + first.get("cursor").asString());

        assertThat(types(first.get("entries"))).containsExactly("CustomerRegistered");
        assertThat(types(second.get("entries"))).containsExactly("ContactDetailsChanged");
        assertThat(second.get("cursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF, 403, 200",
        "RESPONSIBLE, 200, 200",
        "DPO, 200, 200",
        "AUDITOR, 200, 200",
        "ADMINISTRATOR, 403, 403"
    })
    void the_table_of_roles_holds(Role role, int entries, int history) {
        customer.register("Maija Meikäläinen", null);

        assertThat(get(role, "/api/audit/entries").statusCode()).isEqualTo(entries);
        assertThat(get(role, historyPath("")).statusCode()).isEqualTo(history);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=many",
                "from=yesterday",
                "to=2026-13-01",
                "from=0000-00-00",
                "from=0000-01-01",
                "to=0001-01-01",
                "from=-0001-11-30",
                "from=2026-02-30",
                "to=9999-12-31",
                "from=-0001-11-30T00:00:00Z",
                "to=0000-01-01T00:00:00Z",
                "from=%2B294277-01-01T00:00:00Z",
                "to=%2B294277-01-01",
                "from=-1000000000-01-01T00:00:00Z",
                "to=%2B1000000000-12-31T23:59:59Z",
                "from=%2B999999999-12-31",
                "to=2016-12-31T23:59:60Z",
                "from=2026-11-20T24:00:00Z",
                "to=2026-11-20T10:00:00%2B18:01",
                "customer=maija",
                "cursor=!",
                "cursor=cDE5eA",
                "type=",
                "token=",
                "token=AAAA",
                "fromPosition=-1",
                "toPosition=x",
                "to=2026-11-20&from=2026-11-21",
                "to=2026-11-20T10:00:00Z&from=2026-11-20T10:00:01Z",
                "toPosition=0&fromPosition=1",
                "after=-1"
            })
    void a_wrong_parameter_is_refused_by_name(String parameter) {
        var answer = get(Role.DPO, "/api/audit/entries?" + parameter);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/pointer").asString())
                .isEqualTo("/" + parameter.split("=")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/audit/entries?custmer=1", "/api/audit/entries?limit=1&limit=2"})
    void an_unknown_or_repeated_parameter_is_refused(String path) {
        assertThat(get(Role.DPO, path).statusCode()).isEqualTo(422);
    }

    @Test
    void an_unknown_customer_has_no_history() {
        var answer = get(Role.DPO, "/api/audit/customers/" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("type").asString()).isEqualTo("/problems/customer-unknown");
    }

    private static JsonNode entries(String query) {
        return answer(Role.DPO, "/api/audit/entries?" + query);
    }

    private JsonNode history(String query) {
        return answer(Role.DPO, historyPath(query));
    }

    private String historyPath(String query) {
        return "/api/audit/customers/" + customer.id() + query;
    }

    private static List<String> types(JsonNode entries) {
        return entries.valueStream().map(entry -> entry.get("type").asString()).toList();
    }
}
