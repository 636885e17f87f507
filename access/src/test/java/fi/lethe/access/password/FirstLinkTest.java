// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import static fi.lethe.access.TestServer.problem;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.send;
import static fi.lethe.access.TestServer.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.SettableClock;
import fi.lethe.access.TestDatabases;
import fi.lethe.access.TestServer;
import fi.lethe.access.account.AccountBook;
import fi.lethe.access.account.Accounts;
import fi.lethe.events.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who comes first gives their own name and login. */
class FirstLinkTest {
    private static final String CHOSEN = "sininen hetki jäällä";

    private final Links links = TestServer.bean(Links.class);
    private final String link = links.giveFirst().path();

    /** Failures of other tests are forgotten. */
    @BeforeEach
    void some_time_passes() {
        TestServer.bean(SettableClock.class).forward(Duration.ofMinutes(16));
        nobodyKeepsAccounts();
    }

    @Test
    void the_page_asks_for_a_name_and_login_and_opens_an_administrators_account() {
        var page = send(request(link).header("Accept-Language", "fi"));
        assertThat(page.body()).contains("Avaa ensimmäinen käyttäjä", "name=\"name\"", "name=\"login\"");

        assertThat(fill("", "eka.virtanen").body()).contains("Anna nimi ja tunnus", "name=\"login\"");
        assertThat(fill("Eka Virtanen", "Admin").body()).contains("Tunnus ei nimeä ketään henkilöä");
        var done = fill("Eka Virtanen", "eka.virtanen");

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("Käyttäjäsi on avattu");
        assertThat(signIn("Eka.Virtanen", CHOSEN).statusCode()).isEqualTo(200);
        var account =
                TestServer.bean(Accounts.class).findByLogin("eka.virtanen").orElseThrow();
        assertThat(account.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
        assertThat(fill("Toka Virtanen", "toka.virtanen").statusCode()).isEqualTo(404);
    }

    @Test
    void the_api_takes_the_same_and_names_what_is_missing() {
        var missing = post("{\"password\": \"" + CHOSEN + "\"}");
        assertThat(problem(missing)).isEqualTo("422 content-refused");
        assertThat(missing.body()).contains("/name", "/login");
        assertThat(problem(post("""
                {"password": "%s", "name": "Kolmas Virtanen", "login": "root2"}""".formatted(CHOSEN)))).isEqualTo("422 generic-login");

        assertThat(post("""
                {"password": "%s", "name": "Kolmas Virtanen", "login": "kolmas.virtanen"}""".formatted(CHOSEN)).statusCode()).isEqualTo(204);
        assertThat(signIn("kolmas.virtanen", CHOSEN).statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_first_link_replaces_the_one_before() {
        links.giveFirst();

        assertThat(fill("Neljäs Virtanen", "neljas.virtanen").statusCode()).isEqualTo(404);
    }

    /** The superuser of the database takes their passwords, which is found when they are asked for. */
    private static void nobodyKeepsAccounts() {
        var accounts = TestServer.bean(Accounts.class).all();
        JdbcClient.create(TestDatabases.superuser())
                .sql("update access.account set password_hash = null where 'administrator' = any(roles)")
                .update();
        for (var account : accounts) {
            if (account.roles().contains(Role.ADMINISTRATOR) && account.hasPassword()) {
                TestServer.bean(AccountBook.class).change(account.id(), null, (_, _) -> List.of());
            }
        }
    }

    @Test
    void a_used_first_link_opens_nobody_again() {
        assertThat(fill("Kuudes Virtanen", "kuudes.virtanen").statusCode()).isEqualTo(200);
        nobodyKeepsAccounts();
        JdbcClient.create(TestDatabases.superuser())
                .sql("update access.account_link set used_at = null, void_at = null where account is null")
                .update();

        assertThat(fill("Seitsemäs Virtanen", "seitsemas.virtanen").statusCode())
                .isEqualTo(404);
        assertThat(TestServer.bean(Accounts.class).findByLogin("seitsemas.virtanen"))
                .isEmpty();
    }

    @Test
    void who_takes_an_administrators_password_away_in_the_table_alone_opens_nobody() {
        var administrator = TestServer.person(Role.ADMINISTRATOR).id();
        var given = links.giveFirst().path();
        JdbcClient.create(TestDatabases.superuser())
                .sql("update access.account set password_hash = null where 'administrator' = any(roles)")
                .update();

        assertThat(post(given, "{\"password\": \"" + CHOSEN + "\", \"name\": \"Kuu\", \"login\": \"kuu.virtanen\"}")
                        .statusCode())
                .isEqualTo(404);
        TestServer.bean(AccountBook.class).change(administrator, null, (_, _) -> List.of());
    }

    @Test
    void the_first_link_works_no_more_once_an_administrator_can_come_in() {
        TestServer.person(Role.ADMINISTRATOR);

        assertThat(fill("Viides Virtanen", "viides.virtanen").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> fill(String name, String login) {
        var form = "name=" + encoded(name) + "&login=" + encoded(login) + "&password=" + encoded(CHOSEN) + "&again="
                + encoded(CHOSEN);
        return send(request(link)
                .header("Accept-Language", "fi")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> post(String body) {
        return post(link, body);
    }

    private static HttpResponse<String> post(String link, String body) {
        return send(request(link.replace("/link/", "/api/account-links/"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
