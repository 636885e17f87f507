// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.send;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestServer;
import fi.lethe.events.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettingInTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/test/actor", "/api/nothing", "/api", "/", "/nothing", "/api/tokens", "/api/healthy"})
    void a_stranger_learns_nothing_not_even_what_exists(String path) {
        var answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"lethe\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("type").asString()).isEqualTo("/problems/not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/health/ready", "/problems/not-found"})
    void health_and_the_meaning_of_problems_are_open(String path) {
        assertThat(send(request(path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/openapi.json", "/api/docs", "/api/docs/index.html", "/api/health/nothing"})
    void where_an_open_page_is_missing_it_is_not_found(String path) {
        assertThat(send(request(path)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/nothing", "/", "/error"})
    void who_is_signed_in_is_told_that_there_is_nothing(String path) {
        var answer = get(path, TestServer.tokenOf(Role.STAFF));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("type").asString()).isEqualTo("/problems/not-found");
    }

    @Test
    void who_has_the_wrong_role_is_told_which_would_do() {
        var answer = get("/api/test/calls/READ_AUDIT", TestServer.tokenOf(Role.STAFF));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("type").asString()).isEqualTo("/problems/role-not-permitted");
        assertThat(json(answer).get("detail").asString()).endsWith("responsible, dpo, auditor.");
    }

    @Test
    void the_roles_decide_what_is_seen() {
        assertThat(get("/api/test/calls/READ_AUDIT", TestServer.tokenOf(Role.AUDITOR))
                        .body())
                .isEqualTo("\"SEALED_ONLY\"");
        assertThat(get("/api/test/calls/READ_AUDIT", TestServer.tokenOf(Role.AUDITOR, Role.DPO))
                        .body())
                .isEqualTo("\"GRANTED\"");
    }

    @Test
    void no_answer_sets_a_cookie_and_every_answer_is_guarded() {
        for (var answer : new HttpResponse<?>[] {
            send(request("/api/health/ready")),
            send(request("/api/test/actor")),
            get("/api/test/actor", TestServer.tokenOf(Role.STAFF))
        }) {
            var headers = answer.headers();
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
            assertThat(headers.firstValue("Server")).isEmpty();
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'");
            assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        }
    }
}
