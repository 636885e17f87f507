// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.send;
import static fi.lethe.access.TestServer.signIn;
import static fi.lethe.access.TestServer.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestServer;
import fi.lethe.events.Role;
import fi.lethe.testing.CapturedLog;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invariants 1 and 2 for staff: neither a table nor the log tells a name, a login, a password or a link. */
class NothingShowsOfStaffTest {
    private static final List<String> TABLES =
            List.of("account", "account_change", "tenure", "agreement", "account_link", "token");

    private final JdbcClient jdbc = JdbcClient.create(TestServer.bean(DataSource.class));

    @Test
    void no_table_and_no_log_line_tells_a_name_a_login_a_password_or_a_link() {
        try (var log = new CapturedLog()) {
            var administrator = tokenOf(Role.ADMINISTRATOR);
            var answer = post("/api/accounts", administrator, """
                    {"name": "Kanarialintu Nimi", "login": "kanarialintu-tunnus", "roles": ["staff"]}
                    """);
            assertThat(answer.statusCode()).isEqualTo(201);
            var account = json(answer).get("account").asString();
            var link = URI.create(json(answer).get("link").asString()).getPath();
            post("/api/accounts", administrator, """
                    {"name": "Kanarialintu Nimi", "login": "kanarialintu-tunnus", "roles": ["kanarialintu"]}
                    """);
            post("/api/accounts/" + account + "/agreements", administrator, "{\"signedOn\": \"kanarialintu\"}");
            assertThat(choose(link, "kanarialintu-salasana", "kanarialintu-muu").statusCode())
                    .isEqualTo(422);
            assertThat(choose(link, "kanarialintu-salasana", "kanarialintu-salasana")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(choose(link, "kanarialintu-salasana", "kanarialintu-salasana")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(signIn("kanarialintu-tunnus", "kanarialintu-salasana").statusCode())
                    .isEqualTo(200);
            LoggerFactory.getLogger("control").warn("control {}", "heard");

            var rows = TABLES.stream().map(this::content).collect(Collectors.joining());
            assertThat(rows).contains(account);
            assertThat(log.text()).contains("control heard");
            for (var shown : List.of(rows, log.text())) {
                for (var secret : List.of("kanarialintu", link.substring("/link/".length()))) {
                    assertThat(shown.toLowerCase(Locale.ROOT))
                            .doesNotContain(secret.toLowerCase(Locale.ROOT))
                            .doesNotContain(hex(secret))
                            .doesNotContain(hex(secret.toUpperCase(Locale.ROOT)));
                }
                assertThat(shown).doesNotContain(hex("Kanarialintu"));
            }
        }
    }

    private String content(String table) {
        return jdbc.sql("select coalesce(string_agg(each::text, ' '), '') from access." + table + " as each")
                .query(String.class)
                .single();
    }

    private static java.net.http.HttpResponse<String> choose(String link, String password, String again) {
        return send(request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("password=" + password + "&again=" + again)));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
