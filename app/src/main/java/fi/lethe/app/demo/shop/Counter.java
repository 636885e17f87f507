// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo.shop;

import fi.lethe.app.client.ApiClient;
import fi.lethe.app.client.CallFailed;
import fi.lethe.installation.client.HttpCalls;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shop's counter: what its staff enter over the API. */
final class Counter {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String JSON_TYPE = "application/json";

    private final ApiClient staff;
    private final Random random;
    private final Instant now;
    private final LocalDate today;
    private long last;

    Counter(ApiClient staff, Random random, Clock clock) {
        this.staff = staff;
        this.random = random;
        this.now = clock.instant();
        this.today = LocalDate.now(clock);
    }

    Random random() {
        return random;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return today;
    }

    JsonNode command(String name, Map<String, Object> body) throws InterruptedException {
        var answer = call(staff, HttpMethod.POST, "/api/commands/" + name, body);
        last = answer.path("position").asLong(last);
        return answer;
    }

    /** Somebody's call of the API. */
    static JsonNode call(ApiClient by, HttpMethod method, String path, @Nullable Map<String, Object> body)
            throws InterruptedException {
        try {
            return by.call(
                    method, path, JSON_TYPE, body == null ? null : HttpCalls.text(JSON.writeValueAsString(body)));
        } catch (IOException broken) {
            throw new CallFailed("the connection broke while the sample shop was being filled");
        }
    }

    /** Enters a person; answers their id. */
    String register(InventedPerson person) throws InterruptedException {
        var registered = command(
                "register-customer",
                Map.of(
                        "name", Map.of("full", person.name(), "calledBy", person.first()),
                        "contact",
                                Map.of(
                                        "email",
                                        person.email(),
                                        "address",
                                        Map.of(
                                                "street", person.street(),
                                                "postalCode", person.town().postalCode(),
                                                "locality", person.town().locality(),
                                                "country", "FI")),
                        "source", "WEB_REGISTRATION",
                        "obtainedOn", ago(person.days())));
        return registered.get("customer").asString();
    }

    /** Enters so many orders of a customer, and payments. */
    void orders(String customer, InventedPerson person, int count) throws InterruptedException {
        for (var order : InventedOrder.several(count, person, random)) {
            order(customer, order);
        }
    }

    void order(String customer, InventedOrder order) throws InterruptedException {
        command(
                "record-order",
                Map.of(
                        "customer", customer,
                        "order", order.number(),
                        "orderedOn", ago(order.days()),
                        "lines", order.lines().stream().map(Counter::line).toList(),
                        "total", Map.of("amount", order.total(), "currency", "EUR"),
                        "invoice", Map.of("number", order.number(), "dueOn", ago(order.days() - InventedOrder.TERM)),
                        "source", "WEB_SHOP",
                        "obtainedOn", ago(order.days())));
        var paid = order.paid();
        if (paid != null) {
            var at = now.minus(Duration.ofDays(paid));
            command(
                    "settle-invoice",
                    Map.of("customer", customer, "invoice", order.number(), "settledAt", at.toString()));
        }
    }

    private static Map<String, Object> line(InventedOrder.Line line) {
        return Map.of("description", line.what(), "quantity", line.quantity(), "unitPrice", line.price());
    }

    /** What a customer asks for, with what only this command needs. */
    JsonNode about(String customer, String command, Map<String, Object> more) throws InterruptedException {
        var body = new HashMap<>(more);
        body.put("customer", customer);
        return command(command, body);
    }

    String ago(int days) {
        return today.minusDays(days).toString();
    }

    /** Opens the customer's page, which then knows all that was entered. */
    void look(String customer) throws InterruptedException {
        call(staff, HttpMethod.GET, "/api/registry/customers/" + customer + "?after=" + last, null);
    }
}
