// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import static fi.lethe.query.TestServer.getAsNobody;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.query.TestServer;
import fi.lethe.query.console.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A session ends while somebody fills in a form. */
class SessionEndsInFormTest {
    private static final String FORM = "/console/new-case";
    private static final Pattern END = Pattern.compile("/console/sessions/[0-9a-f-]{36}/end");

    private final String words = "Sanat " + UUID.randomUUID();

    /** Somebody whose session has ended, though their browser does not know it. */
    private static Browser interrupted(Role role) {
        var browser = Browser.of(role, "fi");
        var own = Stream.of(browser.get("/console/sessions").body().split("<li>", -1))
                .filter(row -> row.contains("tämä istunto"))
                .map(row -> END.matcher(row).results().findFirst().orElseThrow().group())
                .findFirst()
                .orElseThrow();
        browser.submit(own, Map.of());
        return browser;
    }

    private HttpResponse<String> send(Browser browser, String path) {
        return browser.submit(
                path,
                Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "kind",
                        "ACCESS",
                        "words",
                        words,
                        "requesterName",
                        "Maija M"));
    }

    private static String location(HttpResponse<String> answer) {
        var there = answer.headers().firstValue("Location").orElseThrow();
        return there.substring(there.indexOf("/console"));
    }

    private static String signIn(Browser browser, String door, Role role) {
        browser.get(door);
        return location(browser.submit(
                "/console/sign-in",
                Map.of("login", TestServer.loginOf(role), "password", TestServer.PASSWORD, "kept", id(door))));
    }

    private static String id(String door) {
        return door.substring(door.indexOf("kept=") + "kept=".length());
    }

    @Test
    void what_was_typed_is_there_again_after_the_same_person_has_signed_in() {
        var browser = interrupted(Role.STAFF);

        var refused = send(browser, FORM);
        assertThat(refused.statusCode()).isEqualTo(303);
        var door = location(refused);
        assertThat(door).matches("/console/sign-in\\?kept=[0-9a-f-]{36}");
        assertThat(refused.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("Sanat"));
        assertThat(browser.get(door).body())
                .contains("Istunto päättyi", "name=\"kept\" value=\"" + id(door) + "\"")
                .doesNotContain(words, "Maija M");
        var wrong = browser.submit("/console/sign-in", Map.of("login", "staff", "password", "x", "kept", id(door)));
        assertThat(wrong.body()).contains("name=\"kept\" value=\"" + id(door) + "\"");

        var back = signIn(browser, door, Role.STAFF);
        assertThat(back).isEqualTo(FORM + "?kept=" + id(door));
        var form = browser.get(back).body();
        assertThat(form)
                .contains(
                        words,
                        "value=\"Maija M\"",
                        "<option value=\"ACCESS\" selected=\"selected\"",
                        "Mitään ei ole vielä kirjattu")
                .doesNotContain("??");
        assertThat(browser.get(back).body()).as("going back").contains(words);
    }

    @Test
    void another_person_who_signs_in_does_not_see_it() {
        var browser = interrupted(Role.STAFF);
        var door = location(send(browser, FORM));

        assertThat(signIn(browser, door, Role.RESPONSIBLE)).isEqualTo("/console");
        assertThat(browser.get(FORM + "?kept=" + id(door)).body())
                .contains("eikä sitä enää ole")
                .doesNotContain(words, "Maija M");
    }

    @Test
    void what_nobody_known_sends_and_what_no_form_shows_again_is_not_kept() {
        assertThat(getAsNobody(FORM).headers().firstValue("Location").orElseThrow())
                .endsWith("/console/sign-in");
        assertThat(location(send(interrupted(Role.STAFF), "/console/search"))).isEqualTo("/console/sign-in");
    }

    @Test
    void the_cookie_outlives_the_session_so_that_its_person_is_known() {
        assertThat(Browser.of(Role.STAFF, "fi").sessionMaxAge())
                .isGreaterThan(Duration.ofHours(9).toSeconds());
    }
}
