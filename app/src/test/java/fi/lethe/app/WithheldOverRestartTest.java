// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is withheld is found after a restart, too: exactly, by those who answer data subjects, and by nothing less. */
class WithheldOverRestartTest {
    private static final String RESTRICTED = "Kerttu Rajattula";
    private static final String WAITING = "Eino Odottavainen";

    @TempDir
    private Path directory;

    @Test
    void somebody_restricted_and_somebody_who_waits_are_found_exactly_after_a_restart_and_neither_by_a_beginning()
            throws InterruptedException {
        String restricted;
        String waiting;
        try (var house = House.in(directory)) {
            restricted = registered(house, RESTRICTED, "kerttu@example.fi");
            command(house, "record-order", Bodies.order(restricted, "2026-1", "INV-1"));
            waiting = registered(house, WAITING, "eino@example.fi");
            command(
                    house,
                    "restrict-processing",
                    "{\"customer\": \"" + restricted + "\", \"ground\": \"NEEDED_FOR_CLAIMS\"}");
            command(house, "forget-customer", Bodies.forgetting(waiting, "P3D"));
        }
        try (var house = House.in(directory)) {
            long last = json(house.as(Role.STAFF).get("/api/ledger/head"))
                            .get("size")
                            .asLong()
                    - 1;
            for (var question : List.of(
                    Map.of("invoice", "INV-1"),
                    Map.of("customer", restricted),
                    Map.of("name", RESTRICTED, "email", "kerttu@example.fi"))) {
                assertThat(exactly(house, question, last)).containsExactly(restricted);
            }
            for (var question : List.of(
                    Map.of("customer", waiting),
                    Map.of("name", WAITING, "phone", "040 1234567"),
                    Map.of("name", WAITING, "street", "Laukaantie 4"))) {
                assertThat(exactly(house, question, last)).containsExactly(waiting);
            }
            assertThat(exactly(house, Map.of("name", "Kerttu", "email", "kerttu@example.fi"), last))
                    .isEmpty();
            for (var beginning :
                    List.of("ker", "rajattula", "kerttu@example.fi", "INV-1", "ein", "odottavainen", "4567")) {
                var page = search(house, beginning, last);
                assertThat(page.get("customers").isEmpty()).as(beginning).isTrue();
                assertThat(page.get("cursor").isNull()).as(beginning).isTrue();
            }
        }
    }

    private static String registered(House house, String name, String email) {
        var answer = house.as(Role.STAFF).command("register-customer", Bodies.registration(name, email));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("customer").asString();
    }

    private static void command(House house, String command, String body) {
        var answer = house.as(Role.STAFF).command(command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static List<String> exactly(House house, Map<String, String> question, long after) {
        var body = JsonMapper.shared().createObjectNode();
        question.forEach(body::put);
        body.put("after", after);
        var answer = house.as(Role.DPO).post("/api/registry/exact-search", body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Kerttu", "Eino", "example", "Laukaantie");
        return json(answer).get("customers").findValuesAsString("customer");
    }

    private static JsonNode search(House house, String words, long after) {
        var answer = house.as(Role.STAFF)
                .post("/api/registry/search", "{\"q\": \"" + words + "\", \"after\": " + after + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }
}
