// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Changing contact details: what is left out stays, null takes out, and the answer lists what was taken out. */
class ContactPatchTest {
    private static final House HOUSE = House.shared();
    private static final Caller STAFF = HOUSE.as(Role.STAFF);

    private String customer = "";

    @BeforeEach
    void register() {
        var registered = STAFF.command("register-customer", Bodies.registration("Pirkko Paikka", "pirkko@example.fi"));
        customer = json(registered).get("customer").asString();
    }

    @Test
    void what_is_left_out_stays() {
        var changed = change("{\"email\": \"uusi@example.fi\"}");

        assertThat(changed.get("removed")).isEmpty();
        assertThat(read(changed, "/contact/value/email")).isEqualTo("uusi@example.fi");
        assertThat(read(changed, "/contact/value/phone")).isEqualTo("+358401234567");
        assertThat(read(changed, "/contact/value/address/street")).isEqualTo("Laukaantie 4");
    }

    @Test
    void null_takes_out_and_the_answer_lists_it() {
        var changed = change("{\"phone\": null, \"address\": null}");

        assertThat(changed.get("removed").toString()).isEqualTo("[\"PHONE\",\"ADDRESS\"]");
        assertThat(read(changed, "/contact/value/email")).isEqualTo("pirkko@example.fi");
        assertThat(read(changed, "/contact/value/phone")).isEmpty();
        assertThat(read(changed, "/contact/value/address")).isEmpty();
        assertThat(change("{\"phone\": null}").get("removed"))
                .as("what is not there is not taken out")
                .isEmpty();
    }

    @Test
    void the_same_answer_is_given_again() {
        var key = UUID.randomUUID().toString();
        var first = STAFF.command("change-contact-details", body("{\"www\": null}"), "Idempotency-Key", key);
        var again = STAFF.command("change-contact-details", body("{\"www\": null}"), "Idempotency-Key", key);

        assertThat(json(first).get("removed").toString()).isEqualTo("[\"WWW\"]");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void faults_are_told_at_the_members_own_place() {
        var refused = STAFF.command(
                "change-contact-details",
                body("{\"email\": \"nobody\", \"phone\": 5, \"address\": {\"country\": \"XX\"}}"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"/contact/phone\"");
        var further = STAFF.command(
                "change-contact-details", body("{\"email\": \"nobody\", \"address\": {\"country\": \"XX\"}}"));
        var nobodys = STAFF.command("change-contact-details", body("{\"phone\": \"12\"}"));
        assertThat(nobodys.body()).contains("\"/contact/phone\"", "asGiven");
        assertThat(further.body()).contains("\"/contact/email\"", "\"/contact/address/country\"");
    }

    @Test
    void a_change_that_names_nothing_is_none() {
        var refused = STAFF.command("change-contact-details", body("{}"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"/contact\"", "names nothing");
    }

    @Test
    void what_was_kept_as_given_stays_so() {
        var kept = STAFF.command(
                "change-contact-details",
                body("{\"phone\": \"040 123 4567\"}").replaceFirst("\\{", "{\"asGiven\": true, "));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        var changed = change("{\"email\": \"uusi@example.fi\"}");

        assertThat(read(changed, "/contact/value/phone")).isEqualTo("040 123 4567");
        assertThat(read(change("{\"phone\": \"040 123 4567\"}"), "/contact/value/phone"))
                .isEqualTo("+358401234567");
    }

    @Test
    void two_changes_at_once_lose_nothing() {
        for (int i = 0; i < 10; i++) {
            var email = "e" + i + "@example.fi";
            var phone = "+35840765432" + i;
            var one = CompletableFuture.supplyAsync(() -> change("{\"email\": \"" + email + "\"}"));
            var other = CompletableFuture.supplyAsync(() -> change("{\"phone\": \"" + phone + "\"}"));
            var last = one.join().get("position").asLong()
                            > other.join().get("position").asLong()
                    ? one
                    : other;

            assertThat(read(last.join(), "/contact/value/email")).isEqualTo(email);
            assertThat(read(last.join(), "/contact/value/phone")).isEqualTo(phone);
        }
    }

    @Test
    void what_a_restriction_withholds_stays_too() {
        assertThat(STAFF.command("restrict-processing", """
                                {"customer": "%s", "ground": "ACCURACY_CONTESTED"}""".formatted(customer)).statusCode())
                .isEqualTo(200);
        var changed = change("{\"email\": \"rajoitettu@example.fi\", \"www\": null}");
        assertThat(changed.get("removed").toString()).isEqualTo("[\"WWW\"]");
        assertThat(change("{\"www\": null}").get("removed").toString())
                .as("whether it was there is told to nobody")
                .isEqualTo("[\"WWW\"]");
        var lifted = json(STAFF.command("lift-restriction", """
                {"customer": "%s", "informedAt": "2026-01-02T10:00:00Z"}""".formatted(customer)));

        assertThat(read(lifted, "/contact/value/email")).isEqualTo("rajoitettu@example.fi");
        assertThat(read(lifted, "/contact/value/phone")).isEqualTo("+358401234567");
    }

    private JsonNode change(String contact) {
        var answer = STAFF.command("change-contact-details", body(contact));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private String body(String contact) {
        return """
                {"customer": "%s", "contact": %s, "source": "CUSTOMER_NOTICE", "obtainedOn": "2026-11-21"}""".formatted(customer, contact);
    }

    private String read(JsonNode answer, String pointer) {
        var path = "/api/registry/customers/" + customer + "?after="
                + answer.get("position").asLong();
        return json(STAFF.get(path)).at(pointer).asString("");
    }
}
