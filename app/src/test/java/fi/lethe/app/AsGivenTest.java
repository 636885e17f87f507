// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone number or web address that is not valid is refused, unless it is to be kept as it was given; then it is found. */
class AsGivenTest {
    private static final Caller STAFF = House.shared().as(Role.STAFF);
    private static final String DOUBTFUL =
            "{\"phone\": \"+358 9 777 ABC 31\", \"www\": \"www.kivijalka-kauppa.example\"}";

    @ParameterizedTest
    @CsvSource({"register-customer", "change-contact-details", "rectify-data"})
    void it_is_refused_by_its_pointer_and_taken_when_asked_for(String command) {
        var refused = STAFF.command(command, body(command, false));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"/contact/phone\"", "\"/contact/www\"", "asGiven");

        var taken = STAFF.command(command, body(command, true));
        assertThat(taken.statusCode()).as(taken.body()).isIn(200, 201);
        var customer = json(taken).get("customer").asString();
        var read = STAFF.get("/api/registry/customers/" + customer + "?after="
                + json(taken).get("position").asLong());
        assertThat(json(read).at("/contact/value/phone").asString()).isEqualTo("+358 9 777 ABC 31");
        assertThat(json(read).at("/contact/value/www").asString()).isEqualTo("www.kivijalka-kauppa.example");
        assertThat(found("kivijalka", taken)).contains(customer);
        assertThat(found("9777", taken)).contains(customer);
    }

    @Test
    void false_is_as_if_it_were_not_said() {
        var refused = STAFF.command(
                "register-customer",
                body("register-customer", true).replace("\"asGiven\": true", "\"asGiven\": false"));
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    private static String body(String command, boolean asGiven) {
        var given = asGiven ? "\"asGiven\": true, " : "";
        return switch (command) {
            case "register-customer" -> """
                    {%s"name": {"full": "Sanna Sellainen"}, "contact": %s, "source": "SHOP", "obtainedOn": "2026-11-20"}""".formatted(given, DOUBTFUL);
            case "rectify-data" -> """
                    {%s"customer": "%s", "field": "CONTACT", "ground": "WRONG", "contact": %s, "source": "PHONE",
                     "obtainedOn": "2026-11-20"}""".formatted(given, registered(), DOUBTFUL);
            default -> """
                    {%s"customer": "%s", "contact": %s, "source": "PHONE", "obtainedOn": "2026-11-20"}""".formatted(given, registered(), DOUBTFUL);
        };
    }

    private static String registered() {
        var answer = STAFF.command("register-customer", Bodies.registration("Sanna Sellainen", "sanna@example.fi"));
        return json(answer).get("customer").asString();
    }

    private static String found(String words, HttpResponse<String> after) {
        return STAFF.post("/api/registry/search", """
                {"q": "%s", "after": %d}""".formatted(
                                words, json(after).get("position").asLong()))
                .body();
    }
}
