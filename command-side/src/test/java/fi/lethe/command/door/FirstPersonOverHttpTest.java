// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.commandAs;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.TestHouse;
import fi.lethe.events.Role;
import fi.lethe.ledger.LedgerStore;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstPersonOverHttpTest {
    static final String MAIJA = """
            {"name":{"full":"Maija Meikäläinen","calledBy":"Maija"},
             "contact":{"email":"maija@example.fi","phone":"+358 40 1234567",
               "address":{"street":"Laukaantie 4","postalCode":"40320","locality":"Jyväskylä","country":"FI"}},
             "source":"WEB_REGISTRATION","obtainedOn":"2026-11-20"}""";

    @Test
    void a_person_is_registered_orders_pays_and_is_forgotten() {
        var maija = registered();
        assertThat(order(maija, "2026-1001", "INV-7").statusCode()).isEqualTo(200);

        var partly = json(forget(maija, "PT0S"));
        assertThat(partly.get("state").asString()).isEqualTo("PARTLY_FORGOTTEN");
        assertThat(partly.get("retained").toString())
                .isEqualTo("[{\"category\":\"BILLING\",\"unit\":\"2026\",\"ground\":\"OPEN_INVOICE\",\"until\":null}]");
        assertThat(partly.get("shredded").toString()).contains("IDENTITY", "CONTACT", "ORDERS");

        assertThat(settle(maija, "INV-7").statusCode()).isEqualTo(200);
        awaitProblem(() -> forget(maija, "PT0S"), "customer-forgotten");
        assertThat(TestHouse.bean(LedgerStore.class).verifyAgainstTree()).isTrue();
    }

    @Test
    void a_person_without_open_invoices_is_forgotten_in_one_answer() {
        var maija = registered();

        var forgotten = json(forget(maija, "PT0S"));

        assertThat(forgotten.get("state").asString()).isEqualTo("FORGOTTEN");
        assertThat(problem(command("change-contact-details", contact(maija)))).isEqualTo("customer-forgotten");
        assertThat(problem(settle(maija, "INV-7"))).isEqualTo("customer-forgotten");
    }

    @Test
    void an_erasure_can_be_cancelled_during_its_pause_by_the_responsible_person_only() {
        var maija = registered();
        assertThat(json(forget(maija, "P3D")).get("state").asString()).isEqualTo("ERASURE_ORDERED");
        assertThat(problem(command("change-contact-details", contact(maija)))).isEqualTo("erasure-ordered");

        var body = "{\"customer\":\"" + maija + "\"}";
        assertThat(command("cancel-erasure", body).statusCode()).isEqualTo(403);
        assertThat(commandAs(tokenOf(Role.RESPONSIBLE), "cancel-erasure", body).statusCode())
                .isEqualTo(200);

        assertThat(command("change-contact-details", contact(maija)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_invoice_settled_twice_and_an_unknown_one_are_told_apart() {
        var maija = registered();
        order(maija, "2026-1", "INV-1");
        settle(maija, "inv-1 ");

        assertThat(problem(settle(maija, "INV-1"))).isEqualTo("invoice-settled");
        assertThat(problem(settle(maija, "INV-2"))).isEqualTo("invoice-unknown");
    }

    @Test
    void the_same_key_and_body_give_the_first_answer_and_anything_else_a_refusal() {
        var key = UUID.randomUUID().toString();
        var first = command("register-customer", MAIJA, "Idempotency-Key", key);
        var again = command("register-customer", MAIJA, "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location").orElseThrow())
                .isEqualTo(
                        "/api/registry/customers/" + json(first).get("customer").asString());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(problem(command("register-customer", MAIJA + " ", "Idempotency-Key", key)))
                .isEqualTo("idempotency-key-reused");
        var other = TestHouse.newToken(Set.of(Role.STAFF));
        assertThat(problem(commandAs(other, "register-customer", MAIJA, "Idempotency-Key", key)))
                .isEqualTo("idempotency-key-taken");
    }

    @Test
    void a_repeated_forgetting_gives_its_first_answer() {
        var maija = registered();
        var key = UUID.randomUUID().toString();
        var body = forgetting(maija, "PT0S");

        var first = command("forget-customer", body, "Idempotency-Key", key);

        assertThat(command("forget-customer", body, "Idempotency-Key", key).body())
                .isEqualTo(first.body());
    }

    @Test
    void a_stale_version_is_refused_and_the_current_one_accepted() {
        var maija = registered();

        assertThat(problem(command("change-contact-details", contact(maija), "If-Match", "\"5\"")))
                .isEqualTo("stale-version");
        var changed = command("change-contact-details", contact(maija), "If-Match", "\"1\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void an_id_can_be_registered_once() {
        var id = "019aa000-0000-7000-8000-" + UUID.randomUUID().toString().substring(24);
        var body = MAIJA.replaceFirst("\\{", "{\"customer\":\"" + id + "\",");

        assertThat(command("register-customer", body).statusCode()).isEqualTo(201);
        assertThat(problem(command("register-customer", body))).isEqualTo("customer-exists");
    }

    @Test
    void an_id_that_could_be_derived_from_the_person_is_refused() {
        for (var derived : List.of("019aa000-0000-3000-8000-000000000001", "019aa000-0000-5000-8000-000000000001")) {
            var response =
                    command("register-customer", MAIJA.replaceFirst("\\{", "{\"customer\":\"" + derived + "\","));

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(json(response).get("errors").get(0).get("pointer").asString())
                    .isEqualTo("/customer");
        }
    }

    static String registered() {
        var response = command("register-customer", MAIJA);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json(response).get("customer").asString();
    }

    static String contact(String customer) {
        return "{\"customer\":\"" + customer + "\",\"contact\":{\"email\":\"maija.uusi@example.fi\"},"
                + "\"source\":\"CUSTOMER_NOTICE\",\"obtainedOn\":\"2026-11-22\"}";
    }

    static HttpResponse<String> order(String customer, String order, @Nullable String invoice) {
        return command("record-order", """
                {"customer":"%s","order":"%s","orderedOn":"2026-11-20",
                 "lines":[{"description":"Kirja","quantity":1,"unitPrice":"12.90"}],
                 "total":{"amount":"12.90","currency":"EUR"},
                 %s
                 "source":"WEB_SHOP","obtainedOn":"2026-11-20"}""".formatted(
                customer,
                order,
                invoice == null ? "" : "\"invoice\":{\"number\":\"" + invoice + "\",\"dueOn\":\"2026-12-04\"},"));
    }

    static HttpResponse<String> settle(String customer, String invoice) {
        return command(
                "settle-invoice",
                "{\"customer\":\"%s\",\"invoice\":\"%s\",\"settledAt\":\"2026-11-22T10:00:00Z\"}"
                        .formatted(customer, invoice));
    }

    static String forgetting(String customer, String pause) {
        return "{\"customer\":\"%s\",\"pause\":\"%s\",\"ground\":\"CONSENT_WITHDRAWN\"}".formatted(customer, pause);
    }

    static HttpResponse<String> forget(String customer, String pause) {
        return command("forget-customer", forgetting(customer, pause));
    }

    static String problem(HttpResponse<String> response) {
        return json(response).get("type").asString().replace("/problems/", "");
    }

    private static void awaitProblem(java.util.function.Supplier<HttpResponse<String>> call, String expected) {
        var last = "";
        for (int i = 0; i < 2_400; i++) {
            var response = call.get();
            last = response.statusCode() == 200 ? response.body() : problem(response);
            if (last.equals(expected)) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(last).isEqualTo(expected);
    }
}
