// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.edge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestServer;
import fi.lethe.events.Role;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Under which names an installation is reached, and whose word about a caller it takes. */
class ReachedTest {
    private static final ConfigurableApplicationContext PUBLIC = TestServer.node(
            "--lethe.edge.public-url=https://lethe.example",
            "--lethe.edge.commands=http://command-side:8080",
            "--lethe.edge.trusted-proxies=127.0.0.1,10.0.0.0/8");

    private static final ConfigurableApplicationContext ALONE = TestServer.node();

    @AfterAll
    static void end() {
        PUBLIC.close();
        ALONE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost:1", "localhost", "lethe.example", "192.0.2.1:PORT", "a:PORT"})
    void who_asks_under_a_name_that_is_not_ours_is_misdirected(String host) {
        var answer = get(ALONE, "/api/test/actor", "Host: " + host.replace("PORT", "" + TestServer.port(ALONE)));

        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains("\"/problems/misdirected-request\"")
                .contains("Cache-Control: no-store")
                .doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "LOCALHOST:PORT", "127.0.0.1:PORT", "[::1]:PORT"})
    void this_machine_is_ours_with_the_port_that_was_connected_to(String host) {
        assertThat(get(ALONE, "/api/test/actor", "Host: " + host.replace("PORT", "" + TestServer.port(ALONE))))
                .startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lethe.example", "Lethe.Example:443", "command-side:8080", "OWN_HOST"})
    void the_public_name_and_that_of_the_command_side_are_ours_where_they_are_set(String host) {
        assertThat(get(PUBLIC, "/api/test/actor", "Host: " + host)).startsWith("HTTP/1.1 401");
        assertThat(get(PUBLIC, "/api/test/actor", "Host: lethe.example:8080")).startsWith("HTTP/1.1 421");
    }

    @Test
    void health_is_asked_under_any_name() {
        assertThat(get(ALONE, "/api/health/ready", "Host: 172.17.0.2:8080")).startsWith("HTTP/1.1 200");
        assertThat(get(ALONE, "/api/health/../test/actor", "Host: 172.17.0.2:8080"))
                .startsWith("HTTP/1.1 421");
    }

    /** RFC 9112, section 3.2. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: OWN_HOST\r\nHost: OWN_HOST",
                "Host: OWN_HOST\r\nHost: evil.example",
                "Host: evil.example/OWN_HOST",
                "Host: OWN_HOST@evil.example",
                "Host: OWN_HOST:1",
                "X-Host: OWN_HOST"
            })
    void a_host_that_is_doubled_missing_or_no_host_is_a_malformed_request(String headers) {
        assertThat(get(ALONE, "/api/test/actor", headers)).startsWith("HTTP/1.1 400");
    }

    @Test
    void the_public_address_decides_redirects_and_links_whatever_the_request_claims() {
        var token = TestServer.tokenOf(Role.ADMINISTRATOR);
        var redirect = get(PUBLIC, "/api/test/redirect", "Host: OWN_HOST\r\nAuthorization: Bearer " + token);

        assertThat(redirect).contains("Location: https://lethe.example/api/test/actor");
        assertThat(link(PUBLIC, "maija@lethe.example", token)).startsWith("https://lethe.example/link/");
        assertThat(get(ALONE, "/api/test/redirect", "Host: OWN_HOST\r\nAuthorization: Bearer " + token))
                .contains("Location: /api/test/actor");
    }

    /** RFC 9110, section 12.5.3. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "identity, gzip", "x-unknown"})
    void a_body_that_comes_packed_is_refused_before_it_is_read(String encoding) {
        assertThat(get(ALONE, "/api/test/actor", "Host: OWN_HOST\r\nContent-Encoding: " + encoding))
                .startsWith("HTTP/1.1 415")
                .contains("\"/problems/unsupported-content-encoding\"")
                .contains("Accept-Encoding: identity\r\n");
        assertThat(get(ALONE, "/api/test/actor", "Host: OWN_HOST\r\nContent-Encoding: identity"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void a_link_names_the_address_of_this_process_where_no_public_one_is_known() {
        var token = TestServer.tokenOf(Role.ADMINISTRATOR);
        var link = link(ALONE, "aino@lethe.example", token);
        assertThat(link).matches("http://127\\.0\\.0\\.1:" + TestServer.port(ALONE) + "/link/[\\w-]{43}");
        assertThat(get(ALONE, URI.create(link).getPath(), "Host: OWN_HOST")).startsWith("HTTP/1.1 200");
    }

    private static String link(ConfigurableApplicationContext node, String login, String token) {
        var invited = TestServer.send(TestServer.request(node, "/api/accounts")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"name\":\"Maija Meikäläinen\",\"login\":\"%s\",\"roles\":[\"staff\"]}".formatted(login))));
        return TestServer.json(invited).get("link").asString();
    }

    @Test
    void an_installation_behind_tls_says_so_with_every_answer_and_no_other_does() {
        for (var path : new String[] {"/api/test/actor", "/api/health/live", "/nothing", "/favicon.ico", "/a//b"}) {
            assertThat(get(PUBLIC, path, "Host: lethe.example"))
                    .as(path)
                    .containsOnlyOnce("Strict-Transport-Security: max-age=31536000\r\n");
            assertThat(get(ALONE, path, "Host: OWN_HOST")).as(path).doesNotContain("Strict-Transport-Security");
        }
    }

    @Test
    void the_caller_is_the_last_who_is_no_trusted_proxy() {
        assertThat(caller(PUBLIC, "1.2.3.4, 203.0.113.7, 10.1.2.3")).contains("\"203.0.113.7\"");
        assertThat(caller(PUBLIC, "203.0.113.7")).contains("\"203.0.113.7\"").contains("\"secure\":true");
        assertThat(caller(PUBLIC, "203.0.113.7, 192.168.1.5"))
                .as("a private network is not trusted by itself")
                .contains("\"192.168.1.5\"");
        assertThat(caller(PUBLIC, "11.0.0.1, 203.0.113.7, 11.0.0.2")).contains("\"11.0.0.2\"");
    }

    @Test
    void nobody_is_believed_about_a_caller_where_no_proxy_is_trusted() {
        assertThat(caller(ALONE, "203.0.113.7")).contains("\"127.0.0.1\"").contains("\"secure\":false");
    }

    private static String caller(ConfigurableApplicationContext node, String forwardedFor) {
        return get(
                node,
                "/api/test/caller",
                "Host: OWN_HOST\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: " + forwardedFor
                        + "\r\nAuthorization: Bearer " + TestServer.tokenOf(Role.STAFF));
    }

    private static String get(ConfigurableApplicationContext node, String path, String headers) {
        return TestServer.raw(node, "GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
    }
}
