// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import static fi.lethe.access.TestServer.PASSWORD;
import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.problem;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.send;
import static fi.lethe.access.TestServer.signIn;
import static fi.lethe.access.TestServer.token;
import static fi.lethe.access.TestServer.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.SettableClock;
import fi.lethe.access.TestServer;
import fi.lethe.access.account.Offices;
import fi.lethe.events.Role;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LinksOverHttpTest {
    private static final String CHOSEN = "sininen hetki jäällä";

    private final TestServer.Person person = person(Role.STAFF);

    /** Failures of other tests are forgotten. */
    @BeforeEach
    void some_time_passes() {
        TestServer.bean(SettableClock.class).forward(Duration.ofMinutes(16));
    }

    @Test
    void a_link_sets_the_password_once_and_ends_the_sessions_of_the_old_one() {
        var session = token(person);
        var link = newLink();

        assertThat(use(link, CHOSEN).statusCode()).isEqualTo(204);

        assertThat(get("/api/test/actor", session).statusCode()).isEqualTo(401);
        assertThat(signIn(person.login(), PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn(person.login(), CHOSEN).statusCode()).isEqualTo(200);
        assertThat(problem(use(link, "another password"))).isEqualTo("404 link-not-valid");
        assertThat(signIn(person.login(), CHOSEN).statusCode()).isEqualTo(200);
    }

    @Test
    void of_many_who_use_a_link_at_once_one_sets_the_password() {
        var link = newLink();

        var statuses = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> use(link, "password number " + number).statusCode(), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join);

        assertThat(statuses).containsExactlyInAnyOrder(204, 404, 404, 404);
    }

    @Test
    void an_expired_link_is_worth_nothing() {
        var answer = give();
        var until = Instant.parse(json(answer).get("expiresAt").asString());
        var now = TestServer.bean(SettableClock.class).instant();
        assertThat(until).isBetween(now.plus(Duration.ofHours(71)), now.plus(Duration.ofDays(3)));

        TestServer.bean(SettableClock.class).forward(Duration.ofDays(3));

        assertThat(problem(use(path(json(answer)), CHOSEN))).isEqualTo("404 link-not-valid");
        assertThat(signIn(person.login(), PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_link_replaces_the_one_before() {
        var first = newLink();
        var second = newLink();

        assertThat(problem(use(first, CHOSEN))).isEqualTo("404 link-not-valid");
        assertThat(use(second, CHOSEN).statusCode()).isEqualTo(204);
    }

    @Test
    void the_link_of_a_revoked_person_is_worth_nothing() {
        var link = newLink();
        TestServer.bean(Offices.class).revoke(person.id(), null);

        assertThat(problem(use(link, CHOSEN))).isEqualTo("404 link-not-valid");
    }

    @Test
    void a_password_that_is_too_short_or_too_long_is_refused_and_the_link_stays_good() {
        var link = newLink();

        for (var password : new String[] {"", "12345678901", " ".repeat(20), "x".repeat(201)}) {
            var answer = use(link, password);
            assertThat(problem(answer)).isEqualTo("422 content-refused");
            assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/password");
        }
        assertThat(problem(useWith(link, "{}"))).isEqualTo("422 content-refused");

        assertThat(use(link, "norsu ja susi").statusCode()).isEqualTo(204);
    }

    @Test
    void who_tries_many_links_has_to_wait_and_nobody_else_there() {
        var invented = "/link/" + "A".repeat(43);
        for (var attempt = 0; attempt < 20; attempt++) {
            assertThat(problem(use(invented, CHOSEN))).isEqualTo("404 link-not-valid");
        }

        var tooMany = use(invented, CHOSEN);

        assertThat(problem(tooMany)).isEqualTo("429 too-many-attempts");
        assertThat(tooMany.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(use(newLink(), CHOSEN).statusCode())
                .as("who has a link does not wait")
                .isEqualTo(204);
    }

    private String newLink() {
        return path(json(give()));
    }

    private static String path(JsonNode answer) {
        return URI.create(answer.get("link").asString()).getPath();
    }

    private HttpResponse<String> give() {
        return post("/api/accounts/" + person.id() + "/link", tokenOf(Role.ADMINISTRATOR), "");
    }

    private static HttpResponse<String> use(String link, String password) {
        return useWith(link, "{\"password\": \"" + password + "\"}");
    }

    private static HttpResponse<String> useWith(String link, String body) {
        return send(request(link.replace("/link/", "/api/account-links/"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
