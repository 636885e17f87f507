// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.raw;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.send;
import static fi.lethe.access.TestServer.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestServer;
import fi.lethe.events.Role;
import fi.lethe.testing.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Invariant 1 at the door: whatever is sent and refused, neither the log nor the answer repeats it. */
class NothingSentIsRepeatedTest {
    private static final String CANARY = "Kanarialintu";
    private static final String TOKEN = TestServer.tokenOf(Role.STAFF);

    private final CapturedLog log = new CapturedLog();

    @AfterEach
    void the_log_was_listened_to_and_repeats_nothing() {
        LoggerFactory.getLogger("control").warn("control {}", "heard");
        log.close();
        assertThat(log.text()).contains("control heard").doesNotContainIgnoringCase(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kanarialintu",
                "{\"text\": Kanarialintu}",
                "{\"text\": \"Kanarialintu",
                "{\"text\": \"a\", \"inner\": \"Kanarialintu\"}",
                "{\"text\": \"a\", \"inner\": [{\"number\": \"Kanarialintu\"}]}",
                "{\"text\": \"Kanarialintu\", \"text\": \"Kanarialintu\"}",
                "{\"text\": \"Kanarialintu\"} {"
            })
    void a_refused_body(String body) {
        var answer = post("/api/test/body", TOKEN, body);

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).doesNotContain(CANARY);
    }

    @Test
    void an_unknown_member_which_is_told_by_its_place_and_what_is_known_there() {
        for (var body : new String[] {
            "{\"Kanarialintu\": 1}", "{\"text\": \"a\", \"inner\": [{\"number\": 1, \"Kanarialintu\": {}}]}"
        }) {
            assertThat(post("/api/test/body", TOKEN, body).body()).doesNotContain(CANARY);
        }
        assertThat(post("/api/test/body", TOKEN, "{\"Kanarialintu\": 1}").body())
                .contains("\"pointer\":\"\"", "known are inner, text");
        assertThat(post("/api/test/body", TOKEN, "{\"inner\": [{\"number\": 1, \"Kanarialintu\": 1}]}")
                        .body())
                .contains("\"pointer\":\"/inner/0\"", "known are number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/test/number?number=Kanarialintu", "/api/Kanarialintu", "/problems/Kanarialintu"})
    void a_refused_address(String path) {
        var answer = TestServer.get(path, TOKEN);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain(CANARY);
    }

    @Test
    void a_body_that_makes_a_controller_fail() {
        assertThat(post("/api/test/failure", TOKEN, CANARY).statusCode()).isEqualTo(500);
        assertThat(log.text()).contains("incident");
    }

    @Test
    void a_header_that_makes_a_filter_fail() {
        var answer = send(request("/api/test/actor")
                .header("Authorization", "Bearer " + TOKEN)
                .header("X-Break", CANARY));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("/problems/internal-error").doesNotContain(CANARY);
        assertThat(log.text()).contains("incident");
    }

    @Test
    void refused_credentials_and_tokens() {
        assertThat(signIn(CANARY, CANARY).statusCode()).isEqualTo(401);
        assertThat(TestServer.get("/api/test/actor", CANARY).statusCode()).isEqualTo(401);
        assertThat(send(request("/api/test/actor").header("Authorization", CANARY))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void strange_headers() {
        for (var header : new String[] {"Accept", "Content-Type", "Cookie", "If-Match", "Idempotency-Key", "Range"}) {
            var answer = send(request("/api/test/number?number=1")
                    .header("Authorization", "Bearer " + TOKEN)
                    .header(header, "Kanarialintu=;,\"/{}"));
            assertThat(answer.body()).as(header).doesNotContain(CANARY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/..;/Kanarialintu HTTP/1.1",
                "GET /api/test;Kanarialintu=1/actor HTTP/1.1",
                "GET /api//Kanarialintu HTTP/1.1",
                "GET /api/%00Kanarialintu HTTP/1.1",
                "GET /api/%2e%2e/Kanarialintu HTTP/1.1",
                "GET /api/%2fKanarialintu HTTP/1.1",
                "GET /api/%5cKanarialintu HTTP/1.1",
                "GET /api/%zzKanarialintu HTTP/1.1",
                "GET /api/%c3%28Kanarialintu HTTP/1.1",
                "GET /api/<Kanarialintu> HTTP/1.1",
                "GET /api/\u00e4Kanarialintu HTTP/1.1",
                "GET /../Kanarialintu HTTP/1.1",
                "GET /api/test/number?number=%zzKanarialintu HTTP/1.1",
                "GET /api/test/number?number={Kanarialintu} HTTP/1.1",
                "GET Kanarialintu HTTP/1.1",
                "GET /Kanarialintu HTTP/9.9",
                "GET /Kanarialintu Kanarialintu HTTP/1.1",
                "Kanarialintu /api/test/actor HTTP/1.1",
                "TRACE /Kanarialintu HTTP/1.1",
                "CONNECT Kanarialintu HTTP/1.1",
                "Kanarialintu"
            })
    void a_request_line_that_is_a_trick(String line) {
        assertRefusedInSilence(raw(line + "\r\nHost: OWN_HOST\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: Kanarialintu/../x",
                "Host: OWN_HOST\r\nKanarialintu",
                "Host: OWN_HOST\r\nKanaria lintu: Kanarialintu",
                "Host: OWN_HOST\r\nContent-Length: Kanarialintu",
                "Host: OWN_HOST\r\nTransfer-Encoding: Kanarialintu",
                "Host: OWN_HOST\r\nX-Odd: Kanarialintu\u0000",
                "Host: OWN_HOST\r\nCookie: a=\"Kanarialintu\u0007\"",
                "X-None: Kanarialintu"
            })
    void a_header_that_is_a_trick(String headers) {
        assertRefusedInSilence(raw("GET /api/test/actor HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void a_header_that_is_too_large() {
        assertRefusedInSilence(raw("GET /api/test/actor HTTP/1.1\r\nHost: OWN_HOST\r\nX-Large: " + CANARY.repeat(2_000)
                + "\r\nConnection: close\r\n\r\n"));
    }

    private static void assertRefusedInSilence(String answer) {
        assertThat(answer).matches("(?s)HTTP/1\\.1 [45]\\d\\d.*");
        assertThat(answer.split(" ", 3)[1]).isNotEqualTo("500");
        assertThat(answer)
                .doesNotContainIgnoringCase(CANARY)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Server:", "\tat ", "Exception", "<html");
        var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(body.isEmpty() || body.contains("\"type\":\"/problems/"))
                .as(body)
                .isTrue();
    }
}
