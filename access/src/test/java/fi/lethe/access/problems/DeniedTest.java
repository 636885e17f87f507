// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.send;
import static fi.lethe.access.TestServer.signIn;
import static fi.lethe.access.TestServer.token;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.Denials;
import fi.lethe.access.TestServer;
import fi.lethe.events.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeniedTest {
    private final Denials denials = TestServer.bean(Denials.class);

    @Test
    void every_401_and_403_is_told_once_with_who_and_why_and_nothing_else_is() throws InterruptedException {
        var staff = person(Role.STAFF);
        var token = token(staff);
        var before = denials.count();

        assertThat(send(request("/api/test/actor")).statusCode()).isEqualTo(401);
        assertThat(get("/api/test/actor", "invented").statusCode()).isEqualTo(401);
        assertThat(get("/api/test/calls/READ_AUDIT", token).statusCode()).isEqualTo(403);
        assertThat(get("/api/test/calls/READ_REGISTRY", token).statusCode()).isEqualTo(403);
        assertThat(get("/api/nothing", token).statusCode()).isEqualTo(404);
        assertThat(get("/api/test/actor", token).statusCode()).isEqualTo(200);

        assertThat(heard(before, 4))
                .containsExactlyInAnyOrder(
                        new Denied(null, "not-signed-in"),
                        new Denied(null, "not-signed-in"),
                        new Denied(staff.id(), "role-not-permitted"),
                        new Denied(staff.id(), "agreement-missing"));
    }

    @Test
    void the_answer_does_not_depend_on_who_listens() throws InterruptedException {
        var before = denials.count();
        denials.fail(true);
        try {
            var answer = signIn("nobody@example.fi", "not the password");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("wrong-credentials");
            assertThat(heard(before, 1)).containsExactly(new Denied(null, "wrong-credentials"));
        } finally {
            denials.fail(false);
        }
    }

    @Test
    void where_there_is_nothing_nobody_is_denied_anything() throws InterruptedException {
        var before = denials.count();
        for (var path : new String[] {"/favicon.ico", "/favicon.png", "/api/nothing", "/robots.txt", "/"}) {
            for (var method : new String[] {"GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"}) {
                send(request(path).method(method, BodyPublishers.noBody()));
                send(request(path).header("Authorization", "Bearer invented").method(method, BodyPublishers.noBody()));
            }
        }
        send(request("/api/test/actor"));
        assertThat(heard(before, 1)).containsExactly(new Denied(null, "not-signed-in"));
    }

    /** They are told after the answer has left. */
    private List<Denied> heard(int before, int expected) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (denials.count() < before + expected && System.nanoTime() < until) {
            Thread.sleep(10);
        }
        return denials.after(before);
    }
}
