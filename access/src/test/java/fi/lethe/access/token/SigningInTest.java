// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import static fi.lethe.access.TestServer.PASSWORD;
import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.send;
import static fi.lethe.access.TestServer.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.SettableClock;
import fi.lethe.access.TestServer;
import fi.lethe.access.account.Offices;
import fi.lethe.events.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SigningInTest {

    @Test
    void a_login_and_password_give_a_token_that_opens_the_api() {
        var person = person(Role.STAFF, Role.AUDITOR);

        var answer = signIn(person.login(), PASSWORD);
        var actor = get("/api/test/actor", json(answer).get("token").asString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(Instant.parse(json(answer).get("expiresAt").asString()))
                .isBetween(now().plus(Duration.ofMinutes(479)), now().plus(Duration.ofHours(8)));
        assertThat(json(actor).get("id").asString()).isEqualTo(person.id().toString());
        assertThat(json(actor).get("roles").valueStream())
                .extracting(role -> role.asString())
                .containsExactlyInAnyOrder("STAFF", "AUDITOR");
    }

    @Test
    void a_login_is_the_same_in_any_case_and_unicode_form_and_a_password_in_any_unicode_form() {
        var person = person(Role.STAFF);
        var login = Normalizer.normalize(person.login(), Normalizer.Form.NFD).toUpperCase(Locale.ROOT);

        assertThat(signIn(login, Normalizer.normalize(PASSWORD, Normalizer.Form.NFD))
                        .statusCode())
                .isEqualTo(200);
        assertThat(signIn(person.login(), PASSWORD.toUpperCase(Locale.ROOT)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer() {
        var wrong = signIn(person(Role.STAFF).login(), "Wrong-password-1");
        var unknown = signIn("nobody@example.fi", "Wrong-password-1");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"lethe\", charset=\"UTF-8\"");
        assertThat(json(wrong).get("type").asString()).isEqualTo("/problems/wrong-credentials");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @Test
    void a_wrong_password_and_an_unknown_login_take_about_the_same_time() {
        var logins =
                IntStream.range(0, 8).mapToObj(_ -> person(Role.STAFF).login()).toList();

        var wrong = medianNanos(attempt -> logins.get(attempt));
        var unknown = medianNanos(attempt -> "unknown" + attempt + "@example.fi");

        assertThat((double) unknown / wrong).isBetween(0.4, 2.5);
    }

    @Test
    void credentials_that_cannot_be_read_are_wrong_credentials() {
        for (var header : new String[] {"Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer x", ""}) {
            var answer =
                    send(request("/api/tokens").header("Authorization", header).POST(BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(header).isEqualTo(401);
        }
    }

    @Test
    void after_five_failures_even_the_right_password_has_to_wait_a_moment() {
        var login = person(Role.STAFF).login();
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(signIn(login, "Wrong-password-1").statusCode()).isEqualTo(401);
        }

        var tooEarly = signIn(login, PASSWORD);
        clock().forward(Duration.ofSeconds(3));
        var later = signIn(login, PASSWORD);

        assertThat(tooEarly.statusCode()).isEqualTo(429);
        assertThat(tooEarly.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 2L);
        assertThat(later.statusCode()).isEqualTo(200);
    }

    @Test
    void many_may_sign_in_at_once_with_one_login() {
        var login = person(Role.STAFF).login();

        var statuses = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> signIn(login, PASSWORD).statusCode(), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join);

        assertThat(statuses).hasSize(8).containsOnly(200);
    }

    @Test
    void a_revoked_person_is_out_with_the_next_request() {
        var person = person(Role.STAFF);
        var token = json(signIn(person.login(), PASSWORD)).get("token").asString();
        assertThat(get("/api/test/actor", token).statusCode()).isEqualTo(200);

        TestServer.bean(Offices.class).revoke(person.id(), null);

        assertThat(get("/api/test/actor", token).statusCode()).isEqualTo(401);
        assertThat(signIn(person.login(), PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_ends_when_its_owner_says_so_and_no_other_with_it() {
        var login = person(Role.STAFF).login();
        var one = json(signIn(login, PASSWORD)).get("token").asString();
        var other = json(signIn(login, PASSWORD)).get("token").asString();

        var ended = send(request("/api/tokens/current")
                .header("Authorization", "Bearer " + one)
                .DELETE());

        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(get("/api/test/actor", one).statusCode()).isEqualTo(401);
        assertThat(get("/api/test/actor", other).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_expires_after_eight_hours_and_is_then_deleted() {
        var token = TestServer.tokenOf(Role.STAFF);
        var tokens = TestServer.bean(Tokens.class);
        clock().forward(Duration.ofHours(8).minusMinutes(1));
        assertThat(get("/api/test/actor", token).statusCode()).isEqualTo(200);
        tokens.deleteExpired();
        assertThat(get("/api/test/actor", token).statusCode()).isEqualTo(200);

        clock().forward(Duration.ofMinutes(1));

        assertThat(get("/api/test/actor", token).statusCode()).isEqualTo(401);
        assertThat(tokens.deleteExpired()).isPositive();
        assertThat(tokens.deleteExpired()).isZero();
    }

    @Test
    void basic_credentials_open_nothing_but_the_tokens() {
        var person = person(Role.STAFF);
        var answer =
                send(request("/api/test/actor").header("Authorization", TestServer.basic(person.login(), PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer ");
    }

    @Test
    void an_invented_token_is_refused() {
        var token = TestServer.tokenOf(Role.STAFF);
        var other = (token.startsWith("A") ? "B" : "A") + token.substring(1);

        for (var wrong : new String[] {
            other, token + "A", token.substring(1), "", UUID.randomUUID().toString()
        }) {
            assertThat(get("/api/test/actor", wrong).statusCode()).isEqualTo(401);
        }
    }

    private static long medianNanos(IntFunction<String> login) {
        var nanos = IntStream.range(0, 8)
                .mapToLong(attempt -> {
                    var before = System.nanoTime();
                    assertThat(signIn(login.apply(attempt), "Wrong-password-1").statusCode())
                            .isEqualTo(401);
                    return System.nanoTime() - before;
                })
                .toArray();
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    private static SettableClock clock() {
        return TestServer.bean(SettableClock.class);
    }

    private static Instant now() {
        return clock().instant();
    }
}
