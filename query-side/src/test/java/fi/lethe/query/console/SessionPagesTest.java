// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import static fi.lethe.query.TestServer.getAsNobody;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestServer;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Coming in, going out, and what holds for every page. */
class SessionPagesTest {
    private final TestCustomer customer = new TestCustomer(world());

    private String page() {
        return "/console/customers/" + customer.id();
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_door() {
        var refused = getAsNobody(page());

        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.headers().firstValue("Location")).hasValue("/console/sign-in");
        assertThat(getAsNobody("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/console");
    }

    @Test
    void an_address_that_is_no_pages_is_answered_with_a_page() {
        var browser = Browser.of(Role.STAFF, "fi");

        for (var nowhere : List.of("/console/nowhere", "/console/customers", "/console/nowhere/at/all.html")) {
            var answer = browser.get(nowhere);
            assertThat(answer.statusCode()).as(nowhere).isEqualTo(404);
            assertThat(answer.body()).as(nowhere).contains("Tällaista sivua ei ole.", "lang=\"fi\"");
        }
        assertThat(getAsNobody("/console/nowhere").statusCode()).isEqualTo(303);
        assertThat(browser.get("/console/style.css").statusCode()).isEqualTo(200);
    }

    @Test
    void the_cookie_is_for_this_server_only_and_no_script_reads_it() {
        var browser = new Browser("fi");
        var let = browser.signIn(TestServer.loginOf(Role.STAFF), TestServer.PASSWORD);

        assertThat(let.statusCode()).isEqualTo(302);
        assertThat(let.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("lethe-session="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=")
                .doesNotContain("Secure");
        assertThat(browser.cookies()).extracting("name").contains("lethe-session", "lethe-browser");
    }

    @Test
    void wrong_credentials_are_told_in_the_readers_language() {
        var refused = new Browser("fi").signIn("nobody-" + UUID.randomUUID(), "wrong");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("Käyttäjätunnus tai salasana on väärä.", "lang=\"fi\"");
        assertThat(new Browser("en-GB")
                        .signIn("nobody-" + UUID.randomUUID(), "wrong")
                        .body())
                .contains("The login or the password is wrong.", "lang=\"en\"");
    }

    @Test
    void signing_out_takes_the_token_back() {
        var browser = Browser.of(Role.STAFF, "fi");
        var token = browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("lethe-session"))
                .findFirst()
                .orElseThrow()
                .getValue();

        browser.submit("/console/sign-out", Map.of());

        assertThat(browser.get("/console").statusCode()).isEqualTo(303);
        var api = TestServer.send(
                HttpClient.newHttpClient(),
                TestServer.request("/api/ledger/head").header("Authorization", "Bearer " + token));
        assertThat(api.statusCode()).isEqualTo(401);
    }

    @Test
    void everybody_sees_and_ends_their_own_sessions() {
        var here = Browser.of(Role.STAFF, "fi");
        var elsewhere = Browser.of(Role.STAFF, "en");
        assertThat(here.get("/console/sessions").body())
                .contains("Istuntosi", "tämä istunto", "käytetty viimeksi", "Päätä kaikki muut")
                .doesNotContain("127.0.0.1");

        assertThat(location(here.submit("/console/sessions/end-others", Map.of())))
                .isEqualTo("/console/sessions");
        assertThat(location(elsewhere.get("/console/sessions"))).isEqualTo("/console/sign-in");
        var alone = here.get("/console/sessions").body();
        assertThat(alone).contains("Kirjaudu ulos täältä").doesNotContain("Päätä kaikki muut");
        var own = Pattern.compile("/console/sessions/[0-9a-f-]{36}/end").matcher(alone);
        assertThat(own.find()).isTrue();
        here.submit(own.group(), Map.of());
        assertThat(location(here.get("/console/sessions"))).isEqualTo("/console/sign-in");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void a_form_without_the_secret_of_its_session_does_nothing() {
        var browser = Browser.of(Role.STAFF, "fi");
        var stale = browser.post("/console/search", Map.of("q", "Meikäläinen", "_csrf", "of-another-session"));

        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).contains("Lomake on vanhentunut").doesNotContain("maija@example.fi");
        assertThat(browser.post("/console/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
    }

    @Test
    void the_style_sheet_is_served_to_anybody() {
        var style = getAsNobody("/console/style.css");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    }

    @Test
    void the_cookie_opens_no_door_of_the_api() {
        assertThat(Browser.of(Role.STAFF, "fi").get("/api/ledger/head").statusCode())
                .isEqualTo(401);
    }

    @Test
    void nothing_but_this_server_is_asked_for_and_nothing_is_kept() {
        for (var page : new String[] {"/console/sign-in", "/console", page(), "/console/customers/none"}) {
            var headers = Browser.of(Role.STAFF, "fi").get(page).headers();
            if (page.endsWith("sign-in")) {
                headers = getAsNobody(page).headers();
            }
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(page)
                    .hasValue("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        }
    }
}
