// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.exact;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.allowance.Allowance;
import fi.lethe.events.Role;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.PersonName;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.evidence.entry.LedgerEntry;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestCustomer;
import fi.lethe.testing.CapturedLog;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Who answers data subjects finds somebody whose data are withheld, if they know them exactly, and reads no value. */
class ExactSearchTest {
    private static final String PATH = "/api/registry/exact-search";

    private final TestCustomer customer = new TestCustomer(world());
    private final String unique = "Täsmä" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeEach
    void known() {
        customer.register(new PersonName("Maija " + unique, null, "AS-" + unique), unique + "@example.fi");
        customer.order(unique + "-1", "INV-" + unique);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESPONSIBLE", "DPO"})
    void who_is_restricted_is_found_by_number_invoice_and_name_with_contact(Role role) {
        long restricted = customer.restrict(RestrictionGround.ACCURACY_CONTESTED);

        for (var body : bodies()) {
            var found = found(role, body, restricted);
            assertThat(found.size()).as(body).isEqualTo(1);
            assertThat(found.at("/0/customer").asString())
                    .isEqualTo(customer.id().toString());
            assertThat(found.at("/0/restriction/ground").asString()).isEqualTo("ACCURACY_CONTESTED");
            assertThat(found.at("/0/restriction/since").asString()).startsWith("20");
            assertThat(found.at("/0/erasure").isNull()).isTrue();
            assertThat(found.toString()).doesNotContain(unique, "Maija", "example");
        }
    }

    @Test
    void who_waits_for_erasure_is_found_with_the_day_until_the_keys_are_gone() {
        long ordered = customer.orderErasure(everything());
        for (var body : bodies()) {
            var found = found(Role.DPO, body, ordered);
            assertThat(found.at("/0/state").asString()).as(body).isEqualTo("ERASURE_ORDERED");
            assertThat(found.at("/0/erasure/due").asString()).isEqualTo(TestCustomer.SETTLED.toString());
        }

        long destroyed = customer.destroy(everything());
        for (var body : bodies()) {
            assertThat(found(Role.DPO, body, destroyed).isEmpty()).as(body).isTrue();
        }
    }

    @Test
    void nobody_is_found_whose_data_are_not_withheld_nor_by_a_beginning_nor_by_half_of_what_is_asked() {
        long position = customer.order(unique + "-2", null);
        for (var body : bodies()) {
            assertThat(found(Role.DPO, body, position).isEmpty()).as(body).isTrue();
        }
        long restricted = customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        var half = unique.substring(0, unique.length() - 1);
        for (var body : List.of(
                "{\"invoice\": \"INV-" + half + "\"}",
                "{\"customerNumber\": \"AS-" + half + "\"}",
                "{\"invoice\": \"AS-" + unique + "\"}",
                "{\"customerNumber\": \"INV-" + unique + "\"}",
                person("Maija " + half, "email", unique + "@example.fi"),
                person(unique, "email", unique + "@example.fi"),
                person("Maija " + unique, "email", half + "@example.fi"),
                person("Maija " + unique, "email", "toinen@example.fi"),
                "{\"customer\": \"" + UUID.randomUUID() + "\"}")) {
            assertThat(found(Role.DPO, body, restricted).isEmpty()).as(body).isTrue();
        }
    }

    @Test
    void each_search_is_an_entry_before_its_answer_also_where_nobody_is_found() {
        long restricted = customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        long before = bean(LedgerStore.class).head().size();
        found(Role.DPO, bodies().getFirst(), restricted);
        found(Role.DPO, "{\"invoice\": \"none-" + unique + "\"}", restricted);

        var recorded = since(before).stream()
                .filter(entry -> entry.type().equals("RegisterSearched"))
                .map(entry -> new String(entry.payload(), StandardCharsets.UTF_8))
                .filter(payload -> payload.contains("\"kind\":\"exact\"")) // counts of other searches come at any time
                .toList();
        assertThat(recorded).hasSize(2);
        assertThat(recorded.getFirst()).contains("\"searches\":1,\"shown\":1", "rights-request");
        assertThat(recorded.getLast()).contains("\"searches\":1,\"shown\":0");
        assertThat(recorded.toString()).doesNotContain(unique);
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "AUDITOR", "ADMINISTRATOR"})
    void nobody_else_may_whatever_they_ask(Role role) {
        for (var body : List.of(bodies().getFirst(), "{}", "no json")) {
            assertThat(post(role, PATH, body).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{} | ''",
                "{\"name\": \"Maija Salattu\"} | /name",
                "{\"email\": \"maija@example.fi\"} | /email",
                "{\"name\": \"Maija Salattu\", \"email\": \"m@example.fi\", \"phone\": \"040 1234567\"} | /name",
                "{\"name\": \"Maija Salattu\", \"email\": \"salattu\"} | /email",
                "{\"name\": \"Maija Salattu\", \"phone\": \"123\"} | /phone",
                "{\"name\": \" - \", \"street\": \"Salakuja 1\"} | /name",
                "{\"name\": 5, \"street\": \"Salakuja 1\"} | /name",
                "{\"invoice\": \"Salattu-1\", \"name\": \"Maija Salattu\"} | /invoice",
                "{\"invoice\": \" \"} | /invoice",
                "{\"customerNumber\": \"Salattu-1\", \"invoice\": \"Salattu-1\"} | /customerNumber",
                "{\"customerNumber\": \" \"} | /customerNumber",
                "{\"customer\": \"Salattu\"} | /customer",
                "{\"customer\": \"0199a000-0000-7000-8000-000000000000\", \"invoice\": \"Salattu-1\"} | /customer",
                "{\"invoice\": \"Salattu-1\", \"purpose\": \"audit\"} | /purpose",
                "{\"invoice\": \"Salattu-1\", \"after\": \"5\"} | /after",
                "{\"invoice\": \"Salattu-1\", \"q\": \"x\"} | ''"
            })
    void what_is_wrong_is_told_by_field_and_not_repeated(String body, String pointer) {
        try (var log = new CapturedLog()) {
            var answer = asked(Role.RESPONSIBLE, body);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer.replace("''", ""));
            assertThat(json(answer).at("/errors/0/detail").asString()).isNotBlank();
            assertThat(answer.body()).doesNotContain("alattu", "Salakuja");
            assertThat(log.text()).doesNotContain("alattu", "Salakuja");
        }
    }

    private List<String> bodies() {
        return List.of(
                "{\"customer\": \"" + customer.id() + "\"}",
                "{\"customerNumber\": \"as-" + unique.toLowerCase(Locale.ROOT) + "\"}",
                "{\"invoice\": \"inv-" + unique.toLowerCase(Locale.ROOT) + "\"}",
                person(unique + " maija", "email", unique.toUpperCase(Locale.ROOT) + "@example.fi"));
    }

    private static String person(String name, String contact, String detail) {
        return "{\"name\": \"" + name + "\", \"" + contact + "\": \"" + detail + "\", \"purpose\": \"rights-request\"}";
    }

    private static JsonNode found(Role role, String body, long after) {
        var answer = asked(role, body.replaceFirst("}$", ", \"after\": " + after + "}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("customers");
    }

    /** These tests ask more often than an account may. */
    private static HttpResponse<String> asked(Role role, String body) {
        bean(Allowance.class).forget();
        return post(role, PATH, body);
    }

    private static List<LedgerEntry> since(long position) {
        return bean(LedgerStore.class).range(position, 10_000).stream()
                .map(stored -> EntryParser.parse(requireNonNull(stored.entry())))
                .toList();
    }
}
