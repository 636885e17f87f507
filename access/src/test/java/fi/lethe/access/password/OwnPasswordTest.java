// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import static fi.lethe.access.TestServer.PASSWORD;
import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.problem;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.signIn;
import static fi.lethe.access.TestServer.token;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestServer;
import fi.lethe.events.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class OwnPasswordTest {
    private static final String CHOSEN = "sininen hetki jäällä";

    private final TestServer.Person person = person(Role.STAFF);
    private final String session = token(person);

    @Test
    void a_person_changes_the_password_and_all_other_sessions_end() {
        var other = token(person);
        var stranger = token(person(Role.STAFF));

        assertThat(change(PASSWORD, CHOSEN).statusCode()).isEqualTo(204);

        assertThat(get("/api/test/actor", session).statusCode()).isEqualTo(200);
        assertThat(get("/api/test/actor", other).statusCode()).isEqualTo(401);
        assertThat(get("/api/test/actor", stranger).statusCode()).isEqualTo(200);
        assertThat(signIn(person.login(), PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn(person.login(), CHOSEN).statusCode()).isEqualTo(200);
    }

    @Test
    void who_does_not_know_the_password_does_not_change_it_and_soon_has_to_wait() {
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(pointer(change("not the password", CHOSEN))).isEqualTo("/current");
        }

        assertThat(problem(change(PASSWORD, CHOSEN))).isEqualTo("429 too-many-attempts");
        assertThat(signIn(person.login(), PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_missing_or_too_short_is_named() {
        assertThat(pointer(change(PASSWORD, "12345678901"))).isEqualTo("/new");
        assertThat(pointer(send("{\"current\": \"" + PASSWORD + "\"}"))).isEqualTo("/new");
        assertThat(pointer(send("{\"new\": \"" + CHOSEN + "\"}"))).isEqualTo("/current");
        assertThat(TestServer.send(request("/api/accounts/me/password")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> change(String current, String fresh) {
        return send("{\"current\": \"" + current + "\", \"new\": \"" + fresh + "\"}");
    }

    private HttpResponse<String> send(String body) {
        return post("/api/accounts/me/password", session, body);
    }

    private static String pointer(HttpResponse<String> answer) {
        assertThat(problem(answer)).isEqualTo("422 content-refused");
        return json(answer).at("/errors/0/pointer").asString();
    }
}
