// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.door.FirstPersonOverHttpTest.contact;
import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.problem;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionOverHttpTest {
    private final String maija = registered();

    @Test
    void from_the_answer_on_every_command_for_such_a_purpose_is_refused() {
        assertThat(changed("direct-marketing").statusCode()).isEqualTo(200);

        assertThat(object("\"direct-marketing\"", ofCase(caseOf(maija))).statusCode())
                .isEqualTo(200);

        assertThat(changed("direct-marketing").statusCode()).isEqualTo(403);
        assertThat(problem(changed("direct-marketing"))).isEqualTo("objected");
        assertThat(problem(rehearsed("direct-marketing"))).isEqualTo("objected");
        assertThat(changed("statistics").statusCode()).isEqualTo(200);
        assertThat(changed("rights-request").statusCode()).isEqualTo(200);
    }

    @Test
    void a_case_that_is_nobodys_or_somebody_elses_is_refused_by_its_place() {
        for (var other : List.of(UUID.randomUUID().toString(), caseOf(registered()))) {
            var refused = object("\"direct-marketing\"", ofCase(other));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/case");
        }
        assertThat(changed("direct-marketing").statusCode()).isEqualTo(200);
    }

    private static String ofCase(String id) {
        return ",\"case\":\"" + id + "\"";
    }

    private static String caseOf(String customer) {
        var opened = command("open-case", """
                {"kind":"OBJECTION","customers":["%s"],"channel":"EMAIL","language":"fi","receivedAt":"2025-03-05T10:00:00Z",
                 "requester":{"name":"Maija Meikäläinen"},"words":"En halua mainoksia."}""".formatted(customer));
        return json(opened).get("case").asString();
    }

    @Test
    void what_was_objected_to_before_is_no_event() {
        assertThat(json(object("\"statistics\",\"statistics\"", ""))
                        .get("version")
                        .asLong())
                .isEqualTo(2);
        assertThat(json(object("\"statistics\"", "")).get("version").asLong()).isEqualTo(2);
        assertThat(json(object("\"direct-marketing\",\"statistics\"", ""))
                        .get("version")
                        .asLong())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer-relationship | 6(1)(b)
            order-handling        | 6(1)(b)
            rights-request        | 6(1)(c)
            audit                 | 6(1)(c)
            bookkeeping           | 6(1)(c)
            claims                | 6(1)(f)
            """)
    void where_another_basis_bears_the_purpose_the_refusal_names_the_right_that_fits(String purpose, String article) {
        var refused = object("\"statistics\",\"" + purpose + "\"", "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problem(refused)).isEqualTo("basis-without-objection");
        var error = json(refused).get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo("/purposes/1");
        assertThat(error.get("detail").asString()).contains(article, "Art. 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                             | /purposes
            "curiosity"                                    | /purposes/0
            """, quoteCharacter = '\'')
    void what_is_no_purpose_is_refused(String purposes, String pointer) {
        var refused = object(purposes, "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void a_person_who_waits_for_erasure_may_object_and_one_who_is_forgotten_has_nothing_left_to_object_to() {
        forget(maija, "P3D");
        assertThat(object("\"statistics\"", "").statusCode()).isEqualTo(200);

        var gone = registered();
        forget(gone, "PT0S");
        assertThat(refusedWhenGone(gone)).isEqualTo("customer-forgotten");
    }

    /** The destruction of the keys takes a moment. */
    private static String refusedWhenGone(String customer) {
        var last = object(customer, "\"statistics\"", "");
        for (int i = 0; i < 600 && last.statusCode() == 200; i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            last = object(customer, "\"statistics\"", "");
        }
        return problem(last);
    }

    private HttpResponse<String> object(String purposes, String more) {
        return object(maija, purposes, more);
    }

    private static HttpResponse<String> object(String customer, String purposes, String more) {
        return command(
                "object-to-processing",
                "{\"customer\":\"%s\",\"purposes\":[%s]%s}".formatted(customer, purposes, more));
    }

    private HttpResponse<String> changed(String purpose) {
        return command("change-contact-details", body(purpose));
    }

    private HttpResponse<String> rehearsed(String purpose) {
        return command("change-contact-details/rehearsal", body(purpose));
    }

    private String body(String purpose) {
        var contact = contact(maija);
        return contact.substring(0, contact.lastIndexOf('}')) + ",\"purpose\":\"" + purpose + "\"}";
    }
}
