// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import static fi.lethe.access.TestServer.PASSWORD;
import static fi.lethe.access.TestServer.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.access.TestServer;
import fi.lethe.access.account.Credentials;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What somebody does who tries logins that nobody has, to keep out those who share an address with them. */
class MadeUpLoginsTest {
    private static final String OFFICE = "203.0.113.7";
    private static final ConfigurableApplicationContext NODE =
            TestServer.node("--lethe.edge.trusted-proxies=127.0.0.1");

    @AfterAll
    static void end() {
        NODE.close();
    }

    @Test
    void after_hundreds_of_made_up_logins_from_an_address_others_there_sign_in_at_once() {
        for (var attempt = 0; attempt < 200; attempt++) {
            assertThat(signIn("made-up-" + attempt, "Wrong-password-1", OFFICE).statusCode())
                    .isEqualTo(401);
        }

        assertThat(signIn(person(Role.STAFF).login(), PASSWORD, OFFICE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void while_made_up_logins_are_tried_without_end_others_sign_in() throws InterruptedException {
        var ended = new AtomicBoolean();
        var tried = new AtomicInteger();
        try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (var caller = 0; caller < 40; caller++) {
                    flood.execute(() -> {
                        while (!ended.get()) {
                            signIn("made-up-" + tried.incrementAndGet(), "Wrong-password-1", OFFICE);
                        }
                    });
                }
                while (tried.get() < 100) {
                    Thread.sleep(10);
                }

                assertThat(signIn(person(Role.STAFF).login(), PASSWORD, OFFICE).statusCode())
                        .isEqualTo(200);
                var before = System.nanoTime();
                assertThat(signIn(person(Role.STAFF).login(), PASSWORD, "198.51.100.1")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
            } finally {
                ended.set(true);
            }
        }
    }

    @Test
    void a_browser_that_has_signed_in_before_signs_in_whoever_guesses_its_login() {
        var sessions = NODE.getBean(PageSessions.class);
        var login = person(Role.STAFF).login();
        var right = new Credentials(login, PASSWORD);
        var marks = sessions.open(right, OFFICE, null, Browser.OTHER).marks();
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(signIn(login, "Wrong-password-1", OFFICE).statusCode()).isEqualTo(401);
        }

        assertThat(signIn(login, PASSWORD, OFFICE).statusCode()).isEqualTo(429);
        assertThatThrownBy(() -> sessions.open(right, OFFICE, null, Browser.OTHER))
                .isInstanceOf(TypedRefusal.class);
        assertThat(sessions.open(right, OFFICE, marks, Browser.OTHER).token()).isNotEmpty();
        assertThat(signIn(login, PASSWORD, "198.51.100.1").statusCode()).isEqualTo(200);
    }

    @Test
    void the_wait_of_a_login_that_nobody_has_is_that_of_any_other() {
        for (var login : new String[] {"nobody-has-it", person(Role.STAFF).login()}) {
            for (var attempt = 0; attempt < 5; attempt++) {
                assertThat(signIn(login, "Wrong-password-1", "192.0.2.9").statusCode())
                        .isEqualTo(401);
            }
            var waits = signIn(login, "Wrong-password-1", "192.0.2.9");
            assertThat(waits.statusCode()).isEqualTo(429);
            assertThat(waits.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 2L);
        }
    }

    private static HttpResponse<String> signIn(String login, String password, String address) {
        return TestServer.send(TestServer.request(NODE, "/api/tokens")
                .header("Authorization", TestServer.basic(login, password))
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.noBody()));
    }
}
