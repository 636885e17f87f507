// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static fi.lethe.query.TestCustomer.allButBilling;
import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static fi.lethe.query.search.Searching.codes;
import static fi.lethe.query.search.Searching.found;
import static fi.lethe.query.search.Searching.ids;
import static fi.lethe.query.search.Searching.page;
import static fi.lethe.query.search.Searching.send;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.Withholding;
import fi.lethe.query.TestCustomer;
import fi.lethe.testing.CapturedLog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SearchTest {
    private final TestCustomer customer = new TestCustomer(world());

    @Test
    void somebody_is_found_by_each_thing_that_is_known_of_them() {
        customer.registerFor("Sofia Löfqvist-D'Angelo", "Kuusamon Kukka Oy");
        customer.changeContact("sofia.lofqvist@example.fi");
        long position = customer.order("2026-löf-1", "INV-löf-1");
        var id = customer.id().toString();

        for (var text : List.of(
                "löfq",
                "LOFQVIST",
                "angelo",
                "sofia lofqvist-d’angelo",
                "sofia.lofqvist@EXAMPLE.fi",
                "sofia.lofqvist",
                "löfqvist 4567",
                "kuusamon kuk",
                "2026-LÖF-1",
                "löfqvist laukaantie 4",
                "inv-löf-1")) {
            assertThat(found(text, position)).as(text).containsExactly(id);
        }
        for (var text : List.of(
                "löfqvist 9999", "löfqvist möttönen", "löfqvist laukaantie 5", "ofqvist", "2026-löf", "inv-löf-11")) {
            assertThat(found(text, position)).as(text).isEmpty();
        }
    }

    @Test
    void who_is_found_is_shown_as_in_the_register_without_orders() {
        customer.register("Maija Käpylehto", "kapy@example.fi");
        long position = customer.order("2026-1001", null);

        var first = page(Role.STAFF, "{\"q\": \"käpyl\", \"after\": " + position + "}");
        assertThat(first.get("cursor").isNull()).isTrue();
        var found = first.at("/customers/0");
        assertThat(found.at("/name/state").asString()).isEqualTo("KNOWN");
        assertThat(found.at("/name/value/full").asString()).isEqualTo("Maija Käpylehto");
        assertThat(found.at("/name/source").asString()).isEqualTo("WEB_REGISTRATION");
        assertThat(found.at("/contact/value/email").asString()).isEqualTo("kapy@example.fi");
        assertThat(found.at("/state").asString()).isEqualTo("ACTIVE");
        assertThat(found.at("/version").asLong()).isEqualTo(2);
        assertThat(found.at("/position").asLong()).isEqualTo(position);
        assertThat(found.has("orders")).isFalse();
    }

    @Test
    void an_old_address_finds_nobody_once_it_is_changed() {
        customer.register("Maija Meikäläinen", "vanha.osoite77@example.fi");
        long position = customer.changeContact("uusi.osoite77@example.fi");

        assertThat(found("vanha.osoite77", position)).isEmpty();
        assertThat(found("uusi.osoite77", position))
                .containsExactly(customer.id().toString());
    }

    @Test
    void ordered_erasure_hides_and_its_cancellation_shows_again() {
        long position = customer.register("Maija Piilopirtti", null);
        assertThat(found("piilopirtti", position)).hasSize(1);

        long ordered = customer.orderErasure(everything());
        assertThat(found("piilopirtti", ordered)).isEmpty();
        assertThat(page(Role.DPO, "{\"q\": \"piilopirtti\"}").get("customers")).isEmpty();

        long cancelled = customer.cancelErasure(everything());
        assertThat(found("piilopirtti", cancelled)).hasSize(1);
    }

    @Test
    void the_codes_go_with_the_person() {
        long position = customer.register("Maija Unohdettava", "unohdettava@example.fi");
        assertThat(found("unohdettava", position)).hasSize(1);
        assertThat(codes(customer)).isPositive();

        customer.orderErasure(everything());
        long destroyed = customer.destroy(everything());
        assertThat(found("unohdettava", destroyed)).isEmpty();
        assertThat(codes(customer)).isZero();
    }

    @Test
    void who_is_partly_forgotten_is_found_by_the_open_invoice_only_and_for_what_holds_it_only() {
        customer.register("Maija Puolittain", "puolittain@example.fi");
        customer.order("2026-puoli-1", "INV-puoli-1");
        customer.orderErasure(allButBilling());
        long position = customer.destroy(allButBilling());

        assertThat(found("puolittain", position)).isEmpty();
        assertThat(found("2026-puoli-1", position)).isEmpty();
        assertThat(found("billed inv-puoli-1", position)).isEmpty();
        assertThat(found("INV-puoli-1", position)).isEmpty();
        for (var purpose : List.of("order-handling", "direct-marketing")) {
            assertThat(ids(page(Role.STAFF, "{\"q\": \"INV-puoli-1\", \"purpose\": \"" + purpose + "\"}")))
                    .as(purpose)
                    .isEmpty();
        }
        var page = page(Role.STAFF, "{\"q\": \"INV-puoli-1\", \"purpose\": \"bookkeeping\"}");
        assertThat(ids(page)).containsExactly(customer.id().toString());
        assertThat(page.at("/customers/0/name/state").asString()).isEqualTo("SHREDDED");
    }

    @Test
    void who_is_restricted_is_not_found_until_it_is_lifted() {
        long position = customer.register("Maija Lukittula", null);
        var name = List.of(customer.key(DataUnit.IDENTITY).key());
        assertThat(found("lukittula", position)).hasSize(1);

        world().vault().withhold(name, Withholding.NEEDED_FOR_CLAIMS, position);
        assertThat(found("lukittula", position)).isEmpty();
        world().vault().release(name, Withholding.NEEDED_FOR_CLAIMS, position + 1);
        assertThat(found("lukittula", position)).hasSize(1);
    }

    @Test
    void pages_hold_everybody_once() {
        long position = 0;
        var all = new ArrayList<String>();
        for (int number : IntStream.range(0, 7).toArray()) {
            var one = new TestCustomer(world());
            position = one.register("Sivulla Montanen" + number, null);
            all.add(one.id().toString());
        }
        var seen = new ArrayList<String>();
        var cursor = "null";
        int pages = 0;
        for (; pages == 0 || !cursor.equals("null"); pages++) {
            var page = page(
                    Role.STAFF,
                    "{\"q\": \"montanen\", \"limit\": 3, \"after\": " + position + ", \"cursor\": " + cursor + "}");
            seen.addAll(ids(page));
            cursor = page.get("cursor").toString();
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_value_that_is_altered_hides_one_and_not_the_others() {
        var other = new TestCustomer(world());
        customer.register("Maija Muutettula", null);
        long position = other.register("Matti Muutettula", null);
        assertThat(found("muutettula", position)).hasSize(2);

        try (var log = new CapturedLog()) {
            world().jdbc()
                    .sql("update query.customer_value set command = :other where kind = 'name' and customer = :id")
                    .param("other", UUID.randomUUID())
                    .param("id", customer.id())
                    .update();
            assertThat(found("muutettula", position)).containsExactly(other.id().toString());
            assertThat(log.text()).contains("ALARM").doesNotContain("uutettula");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "RESPONSIBLE", "DPO"})
    void these_roles_search(Role role) {
        long position = customer.register("Maija Roolinen", null);
        assertThat(page(role, "{\"q\": \"roolinen\", \"limit\": 1, \"after\": " + position + "}")
                        .at("/customers/0/name/value/full")
                        .asString())
                .isEqualTo("Maija Roolinen");
    }

    @Test
    void an_administrator_does_not_search() {
        long position = customer.register("Maija Tarkastettava", "tarkastettava@example.fi");
        var body = "{\"q\": \"tarkastettava\", \"after\": " + position + "}";

        assertThat(send(Role.ADMINISTRATOR, body).statusCode()).isEqualTo(403);
        assertThat(send(Role.ADMINISTRATOR, "no json").statusCode())
                .as("who may not ask is told nothing of the question")
                .isEqualTo(403);
    }

    @Test
    void who_waits_in_vain_is_told_to_come_again() {
        var answer = send(Role.STAFF, "{\"q\": \"maija\", \"after\": 99999999}");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("type").asString()).isEqualTo("/problems/projection-behind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{} | 422 | /q",
                "{\"q\": null} | 422 | /q",
                "{\"q\": 5} | 422 | /q",
                "{\"q\": \"-\"} | 422 | /q",
                "{\"q\": \"\"} | 422 | /q",
                "{\"q\": \"maija\", \"limit\": 0} | 422 | /limit",
                "{\"q\": \"maija\", \"limit\": 101} | 422 | /limit",
                "{\"q\": \"maija\", \"limit\": \"5\"} | 422 | /limit",
                "{\"q\": \"maija\", \"after\": -1} | 422 | /after",
                "{\"q\": \"maija\", \"after\": 1.5} | 422 | /after",
                "{\"q\": \"maija\", \"cursor\": \"cHg\"} | 422 | /cursor",
                "{\"q\": \"maija\", \"cursor\": \"%%\"} | 422 | /cursor",
                "{\"q\": \"maija\", \"purpose\": \"curiosity\"} | 422 | /purpose",
                "{\"q\": \"maija\", \"curiosity\": 1} | 422 |",
                "{\"q\": \"maija\", \"<b>\": 1} | 422 |",
                "[] | 422 |",
                "5 | 422 |",
                "{\"q\": \"maija\" | 400 |",
                "{\"q\": \"maija\", \"q\": \"matti\"} | 400 |",
                "maija | 400 |"
            })
    void what_is_wrong_with_a_search_is_told_and_not_repeated(String body, int status, String pointer) {
        try (var log = new CapturedLog()) {
            var answer = send(Role.STAFF, body);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(json(answer).at("/errors/0/pointer").asString("")).isEqualTo(pointer == null ? "" : pointer);
            assertThat(answer.body())
                    .doesNotContain("maija")
                    .doesNotContain("curiosity")
                    .doesNotContain("<b>");
            assertThat(log.text()).doesNotContain("maija").doesNotContain("curiosity");
        }
    }

    @Test
    void a_question_stands_in_no_address() {
        assertThat(get(Role.STAFF, "/api/registry/search?q=maija").statusCode()).isEqualTo(405);
        assertThat(post(Role.STAFF, "/api/registry/search?q=maija", "{\"q\": \"maija\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(Role.STAFF, "{\"q\": \"" + "m".repeat(20_000) + "\"}").statusCode())
                .isEqualTo(413);
    }
}
