// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.problem;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestServer;
import fi.lethe.access.account.AccountPasswords;
import fi.lethe.events.Role;
import fi.lethe.testing.CapturedLog;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password12345!",
                "qwertyuiop12",
                "111111111111",
                "abcdefghijkl",
                "lethelethelethe",
                "iloveyou1234",
                "liverpool2026",
                "19901990199019901990"
            })
    void a_password_that_is_guessed_first_is_refused_with_what_to_do_and_the_link_stays_good(String common) {
        try (var log = new CapturedLog()) {
            var person = person(Role.STAFF);
            var link = link(person);
            var answer = byLink(link, common);

            assertThat(problem(answer)).isEqualTo("422 content-refused");
            assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/password");
            assertThat(json(answer).at("/errors/0/detail").asString()).contains("take a few words");
            assertThat(answer.body() + log.text()).doesNotContain(common);
            assertThat(byLink(link, "viisi väsynyttä norsua").statusCode()).isEqualTo(204);
            assertThat(signIn(person.login(), "viisi väsynyttä norsua").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void somebody_s_own_login_and_name_make_no_password() {
        var person = person(Role.STAFF);
        assertThat(byLink(link(person), person.login()).statusCode()).isEqualTo(422);
        assertThat(byLink(link(person), "meikäläinen 1").statusCode()).isEqualTo(422);
        assertThat(byLink(link(person), person.name()).statusCode()).isEqualTo(422);
    }

    @Test
    void one_s_own_password_cannot_become_a_common_one_either() {
        var token = TestServer.tokenOf(Role.STAFF);
        var answer = TestServer.post(
                "/api/accounts/me/password",
                token,
                "{\"current\": \"" + TestServer.PASSWORD + "\", \"new\": \"password1234\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/new");
    }

    @Test
    void a_password_that_is_in_use_already_goes_on_working() {
        var person = person(Role.STAFF);
        var passwords = TestServer.bean(AccountPasswords.class);
        passwords.store(person.id(), passwords.hash("password1234"));

        assertThat(signIn(person.login(), "password1234").statusCode()).isEqualTo(200);
    }

    @Test
    void the_page_says_in_both_languages_what_to_do() {
        var link = link(person(Role.STAFF));
        assertThat(byPage(link, "fi").body())
                .contains("ensimmäisiä, joita arvataan", "muutamaa sanaa", "<form")
                .doesNotContain("password1234");
        assertThat(byPage(link, "en").body()).contains("first that are guessed", "a few words", "<form");
    }

    @Test
    void the_most_laborious_password_is_judged_within_seconds() {
        var link = link(person(Role.STAFF));
        var before = System.nanoTime();
        byLink(link, "4@8({[<3690!|1i75$+2%6g9b".repeat(8));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
    }

    private static String link(TestServer.Person person) {
        return TestServer.bean(Links.class)
                .give(person.id(), Links.ONE_DAY, null)
                .path()
                .substring("/link/".length());
    }

    private static HttpResponse<String> byLink(String link, String password) {
        return TestServer.send(request("/api/account-links/" + link)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"password\": \"" + password + "\"}")));
    }

    private static HttpResponse<String> byPage(String link, String language) {
        var password = URLEncoder.encode("password1234", StandardCharsets.UTF_8);
        return TestServer.send(request("/link/" + link)
                .header("Accept-Language", language)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("password=" + password + "&again=" + password)));
    }
}
