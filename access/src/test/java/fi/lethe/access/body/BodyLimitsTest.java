// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.body;

import static fi.lethe.access.TestServer.firstAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestServer;
import fi.lethe.events.Role;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** How much is read of what is sent, and for whom; no body here comes as it was promised. */
class BodyLimitsTest {
    private static final ConfigurableApplicationContext IMPATIENT =
            TestServer.node("--server.tomcat.connection-timeout=300ms");

    @AfterAll
    static void end() {
        IMPATIENT.close();
    }

    @Test
    void a_body_that_is_told_to_be_too_large_is_refused_before_it_is_sent() {
        var answer = firstAnswer(post("/api/accounts", Role.ADMINISTRATOR, "Content-Length: 16385"));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("at most 16 KiB");
    }

    @Test
    void a_body_of_unknown_length_is_cut_where_it_becomes_too_large() {
        var piece = "1000\r\n" + " ".repeat(4096) + "\r\n";
        var answer =
                firstAnswer(post("/api/accounts", Role.ADMINISTRATOR, "Transfer-Encoding: chunked") + piece.repeat(5));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("content-too-large");
    }

    @Test
    void who_may_not_make_the_call_is_refused_before_the_body_is_sent() {
        for (var path : new String[] {"/api/accounts", "/api/accounts/" + new UUID(0, 1) + "/agreements"}) {
            assertThat(firstAnswer(post(path, Role.STAFF, "Content-Length: 10")))
                    .startsWith("HTTP/1.1 403");
        }
        var asNobody =
                post("/api/accounts", Role.STAFF, "Content-Length: 10").replaceFirst("Authorization: .*\r\n", "");
        assertThat(firstAnswer(asNobody)).startsWith("HTTP/1.1 401");
    }

    @Test
    void a_body_that_does_not_come_is_waited_for_a_while_only_and_is_no_failure_of_ours() {
        var answer = firstAnswer(IMPATIENT, post("/api/accounts", Role.ADMINISTRATOR, "Content-Length: 10") + "{");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("request-too-slow");
    }

    private static String post(String path, Role role, String length) {
        return "POST " + path
                + " HTTP/1.1\r\nHost: OWN_HOST\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + TestServer.tokenOf(role) + "\r\n" + length + "\r\n\r\n";
    }
}
