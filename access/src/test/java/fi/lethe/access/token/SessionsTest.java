// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import static fi.lethe.access.TestServer.PASSWORD;
import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.problem;
import static fi.lethe.access.TestServer.request;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.SettableClock;
import fi.lethe.access.TestDatabases;
import fi.lethe.access.TestServer;
import fi.lethe.access.account.Credentials;
import fi.lethe.events.Role;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class SessionsTest {
    private static final String MINE = "/api/accounts/me/sessions";

    private final TestServer.Person person = person(Role.STAFF);
    private final SettableClock clock = TestServer.bean(SettableClock.class);

    @Test
    void everybody_sees_their_own_sessions_and_nobody_else_s() {
        var program = TestServer.token(person);
        clock.forward(Duration.ofMinutes(2));
        var page = atThePages();
        TestServer.tokenOf(Role.STAFF);

        var seen = json(get(MINE, page)).get("sessions");
        assertThat(seen.size()).isEqualTo(2);
        assertThat(seen.at("/0/current").asBoolean()).isTrue();
        assertThat(seen.at("/0/browser").asString()).isEqualTo("FIREFOX");
        assertThat(seen.at("/1/current").asBoolean()).isFalse();
        assertThat(seen.at("/1/browser").isMissingNode()).isTrue();
        assertThat(seen.at("/1/since").asString())
                .isLessThan(seen.at("/0/since").asString());
        assertThat(seen.toString()).doesNotContain(program, page);
    }

    @Test
    void one_of_them_is_ended_and_no_other() {
        var mine = atThePages();
        var other = TestServer.token(person);
        var id = json(get(MINE, other))
                .get("sessions")
                .valueStream()
                .filter(session -> session.get("current").asBoolean())
                .map(session -> session.get("id").asString())
                .findFirst()
                .orElseThrow();

        assertThat(delete(MINE + "/" + id, mine)).isEqualTo(204);
        assertThat(get(MINE, other).statusCode()).isEqualTo(401);
        assertThat(get(MINE, mine).statusCode()).isEqualTo(200);
        assertThat(delete(MINE + "/" + id, mine)).isEqualTo(404);
    }

    @Test
    void all_others_are_ended_at_once() {
        var mine = atThePages();
        var others = new String[] {atThePages(), TestServer.token(person)};
        var colleague = TestServer.tokenOf(Role.STAFF);

        assertThat(delete(MINE, mine)).isEqualTo(204);
        assertThat(get(MINE, mine).statusCode()).isEqualTo(200);
        assertThat(get(MINE, colleague).statusCode()).isEqualTo(200);
        for (var other : others) {
            assertThat(get(MINE, other).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        var mine = atThePages();
        var id = json(get(MINE, mine)).at("/sessions/0/id").asString();
        var colleague = TestServer.tokenOf(Role.ADMINISTRATOR);

        assertThat(delete(MINE + "/" + id, colleague)).isEqualTo(404);
        assertThat(problem(get(MINE, mine))).startsWith("200");
        assertThat(delete(MINE + "/" + UUID.randomUUID(), mine)).isEqualTo(404);
        assertThat(delete(MINE + "/x", mine)).isEqualTo(400);
    }

    @Test
    void a_session_at_the_pages_that_nobody_uses_ends_after_half_an_hour_and_one_in_use_goes_on() {
        var used = atThePages();
        var idle = atThePages();
        var program = TestServer.token(person);
        for (var minutes = 0; minutes < 40; minutes += 10) {
            clock.forward(Duration.ofMinutes(10));
            assertThat(get(MINE, used).statusCode()).as(minutes + " minutes").isEqualTo(200);
        }

        assertThat(get(MINE, idle).statusCode()).isEqualTo(401);
        assertThat(json(get(MINE, used)).get("sessions").size()).isEqualTo(2);
        clock.forward(Duration.ofHours(7));
        assertThat(get(MINE, program).statusCode()).as("a program's token").isEqualTo(200);
        assertThat(TestServer.bean(Tokens.class).deleteExpired()).isPositive();
        assertThat(get(MINE, program).statusCode()).isEqualTo(200);
    }

    @Test
    void uses_are_written_down_once_a_minute_and_not_with_each_request() {
        var page = atThePages();
        var before = version(page);
        for (var request = 0; request < 20; request++) {
            get(MINE, page);
        }
        assertThat(version(page)).isEqualTo(before);
        clock.forward(Duration.ofSeconds(61));
        var lastUsed = lastUsed(json(get(MINE, page)));

        assertThat(version(page)).isNotEqualTo(before);
        assertThat(lastUsed).isEqualTo(clock.instant().toString().substring(0, 16));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 | FIREFOX
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 | CHROME
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0 | EDGE
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15 | SAFARI
            Lynx/2.9 | OTHER
            """)
    void a_browser_is_known_by_its_kind_and_nothing_more_of_it_is_kept(String said, Browser browser) {
        assertThat(Browser.of(said)).isEqualTo(browser);
        assertThat(Browser.of(null)).isEqualTo(Browser.OTHER);
    }

    private String atThePages() {
        return TestServer.bean(PageSessions.class)
                .open(new Credentials(person.login(), PASSWORD), "127.0.0.1", null, Browser.FIREFOX)
                .token();
    }

    private static String lastUsed(JsonNode answer) {
        return answer.at("/sessions/0/lastUsed").asString().substring(0, 16);
    }

    /** Changes with each write of the row. */
    private static String version(String token) {
        return JdbcClient.create(TestDatabases.access())
                .sql("select xmin::text from access.token where sha256 = :sha256")
                .param("sha256", TokenHash.of(token).sha256().toArray())
                .query(String.class)
                .single();
    }

    private static int delete(String path, String token) {
        return TestServer.send(
                        request(path).header("Authorization", "Bearer " + token).DELETE())
                .statusCode();
    }
}
