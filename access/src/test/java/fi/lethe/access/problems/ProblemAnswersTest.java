// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.send;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestServer;
import fi.lethe.events.Role;
import fi.lethe.testing.CapturedLog;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemAnswersTest {
    private static final String TOKEN = TestServer.tokenOf(Role.STAFF);

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "", "{\"text\": \"a\"} x", "{\"text\": \"a\", \"text\": \"b\"}", "{\"text\": \"\u0001\"}"})
    void a_body_that_is_not_one_JSON_document_is_malformed(String body) {
        assertProblem(post("/api/test/body", TOKEN, body), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "a", "more": 1}                            | ''
            {"text": "a", "inner": [{"number": 1}, {"number": 2, "x/~": 1}]} | /inner/1
            {"text": "a", "inner": [{"number": "one"}]}         | /inner/0/number
            {"text": "a", "inner": [{"number": null}]}          | /inner/0/number
            {"text": {}}                                        | /text
            """)
    void content_that_does_not_fit_is_refused_and_its_place_named(String body, String pointer) {
        var answer = post("/api/test/body", TOKEN, body);

        assertProblem(answer, 422, "content-refused");
        assertThat(json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void a_body_that_is_no_object_is_refused() {
        assertProblem(post("/api/test/body", TOKEN, "[]"), 422, "content-refused");
    }

    @Test
    void a_refusal_is_answered_also_where_a_framework_wrapped_it() {
        var answer = get("/api/test/refusal", TOKEN);

        assertProblem(answer, 422, "content-refused");
        assertThat(json(answer).get("errors").toString())
                .isEqualTo("[{\"pointer\":\"/contact/email\",\"detail\":\"an e-mail address\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/test/number", "/api/test/number?number=one"})
    void a_missing_or_wrong_parameter_is_named(String path) {
        var answer = get(path, TOKEN);

        assertProblem(answer, 400, "malformed-request");
        assertThat(json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo("/number");
    }

    @Test
    void a_method_that_the_address_does_not_know_is_told_which_ones_it_does() {
        var answer = post("/api/test/number", TOKEN, "{}");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @Test
    void another_media_type_is_refused() {
        var sent = send(request("/api/test/body")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString("<a/>")));
        var wanted = send(request("/api/test/actor")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept", "image/png"));

        assertProblem(sent, 415, "unsupported-media-type");
        assertProblem(wanted, 406, "not-acceptable");
    }

    @Test
    void a_failure_of_ours_has_an_id_that_finds_it_in_the_log_and_nothing_else_of_it_is_told() {
        try (var log = new CapturedLog()) {
            var answer = post("/api/test/failure", TOKEN, "Maija Meikäläinen");

            assertProblem(answer, 500, "internal-error");
            var id = json(answer).get("instance").asString().replace("urn:uuid:", "");
            assertThat(answer.body()).doesNotContain("Maija", "Exception", "fi.lethe");
            assertThat(log.text())
                    .contains(id, IllegalStateException.class.getName(), IllegalArgumentException.class.getName())
                    .contains("TestController.failure")
                    .doesNotContain("Maija");
        }
    }

    @Test
    void a_problem_has_a_page_in_both_languages() {
        var page = send(request("/problems/content-refused"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("Content refused", "HTTP 422", "missing or wrong", "virheellisiä");
        assertThat(send(request("/problems/wrong-credentials")).statusCode()).isEqualTo(200);
        assertProblem(send(request("/problems/never-heard-of")), 404, "not-found");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("title").asString()).isNotBlank();
        assertThat(json(answer).get("detail").asString()).isNotBlank();
    }
}
