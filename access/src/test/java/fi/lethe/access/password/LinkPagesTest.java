// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.send;
import static fi.lethe.access.TestServer.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.SettableClock;
import fi.lethe.access.TestServer;
import fi.lethe.events.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkPagesTest {
    private static final String CHOSEN = "sininen hetki jäällä";

    private final TestServer.Person person = person(Role.STAFF);
    private final String link =
            TestServer.bean(Links.class).give(person.id(), Links.ONE_DAY, null).path();

    /** Failures of other tests are forgotten. */
    @BeforeEach
    void some_time_passes() {
        TestServer.bean(SettableClock.class).forward(Duration.ofMinutes(16));
    }

    @Test
    void the_page_takes_the_password_twice_and_the_link_works_no_more() {
        assertThat(look("fi").statusCode()).isEqualTo(200);
        assertThat(look("fi").statusCode()).as("looking uses nothing up").isEqualTo(200);

        var done = choose(CHOSEN, CHOSEN);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("role=\"status\"", "Salasanasi on asetettu");
        assertThat(signIn(person.login(), CHOSEN).statusCode()).isEqualTo(200);
        assertThat(look("fi").statusCode()).isEqualTo(404);
        assertThat(choose(CHOSEN, CHOSEN).statusCode()).isEqualTo(404);
    }

    @Test
    void what_does_not_fit_is_said_and_can_be_tried_again() {
        var different = choose(CHOSEN, CHOSEN + "!");
        var tooShort = choose("lyhyt", "lyhyt");

        assertThat(different.statusCode()).isEqualTo(422);
        assertThat(different.body())
                .contains("Salasanat eivät ole samat", "<form")
                .doesNotContain(CHOSEN);
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("12–200 merkkiä", "<form");
        assertThat(choose(CHOSEN, CHOSEN).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fi                  | fi | Valitse salasanasi
            fi-FI,en;q=0.5      | fi | Valitse salasanasi
            sv,fi;q=0.8,en;q=0.7| fi | Valitse salasanasi
            en,fi;q=0.9         | en | Choose your password
            de                  | en | Choose your password
            """)
    void the_page_speaks_the_readers_language(String accepted, String language, String title) {
        var page = look(accepted);

        assertThat(page.body()).contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
        assertThat(page.headers().firstValue("Content-Language")).hasValue(language);
    }

    @Test
    void the_page_runs_no_script_loads_nothing_and_does_not_tell_its_address() {
        for (var page : new HttpResponse<?>[] {look("en"), choose("x", "y"), choose(CHOSEN, CHOSEN), look("en")}) {
            var headers = page.headers();
            assertThat(headers.allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "script-src");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
            assertThat(headers.firstValue("Content-Type").orElseThrow()).isEqualTo("text/html;charset=UTF-8");
            assertThat(page.body().toString())
                    .doesNotContain("<script", "http:", "https:", "src=", "href=", "onclick")
                    .doesNotContain(link.substring("/link/".length()));
        }
    }

    @Test
    void the_style_is_the_one_that_the_policy_allows() throws Exception {
        var page = look("en");
        var style = Pattern.compile("<style>(.*)</style>").matcher(page.body());
        assertThat(style.find()).isTrue();
        var digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(style.group(1).getBytes(StandardCharsets.UTF_8));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("'sha256-" + java.util.Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Test
    void an_unknown_link_is_answered_with_a_page_and_too_many_have_to_wait() {
        for (var attempt = 0; attempt < 20; attempt++) {
            var page = send(request("/link/" + "B".repeat(43)).header("Accept-Language", "en"));
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("This link does not work");
        }

        var tooMany = send(request("/link/" + "B".repeat(43)).header("Accept-Language", "en"));

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(tooMany.headers().allValues("Content-Type")).containsExactly("text/html;charset=UTF-8");
        assertThat(look("en").statusCode()).as("who has a link does not wait").isEqualTo(200);
    }

    private HttpResponse<String> look(String language) {
        return send(request(link).header("Accept-Language", language));
    }

    private HttpResponse<String> choose(String password, String again) {
        return send(request(link)
                .header("Accept-Language", "fi")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("password=" + encoded(password) + "&again=" + encoded(again))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
