// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import static fi.lethe.access.TestServer.PASSWORD;
import static fi.lethe.access.TestServer.confirmed;
import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.problem;
import static fi.lethe.access.TestServer.put;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.send;
import static fi.lethe.access.TestServer.signIn;
import static fi.lethe.access.TestServer.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestServer;
import fi.lethe.events.Role;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class AccountsOverHttpTest {
    private final String administrator = tokenOf(Role.ADMINISTRATOR);

    @Test
    void an_invited_person_comes_in_with_the_password_they_chose_and_not_before() {
        var login = newLogin();
        var invited = invite(login, "\"staff\", \"dpo\"");

        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(invited.headers().firstValue("Location"))
                .hasValue("/api/accounts/" + json(invited).get("account").asString());
        assertThat(signIn(login, "").statusCode()).isEqualTo(401);
        assertThat(signIn(login, PASSWORD).statusCode()).isEqualTo(401);

        assertThat(use(json(invited)).statusCode()).isEqualTo(204);
        assertThat(confirmed(invited)).isEqualTo(201);

        var token = json(signIn(login, PASSWORD)).get("token").asString();
        assertThat(json(get("/api/test/actor", token)).get("roles").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("STAFF", "DPO");
    }

    @Test
    void a_login_belongs_to_one_person_for_ever() {
        var login = newLogin();
        var id = json(invite(login, "\"staff\"")).get("account").asString();
        assertThat(problem(invite(login.toUpperCase(java.util.Locale.ROOT), "\"staff\"")))
                .isEqualTo("409 login-taken");

        assertThat(post("/api/accounts/" + id + "/revocation", administrator, "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(problem(invite(login, "\"staff\""))).isEqualTo("409 login-taken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                | /name,/login,/roles
            {"name": "Maija", "login": " ", "roles": ["staff"]}               | /login
            {"name": "Maija", "login": "m@x.fi", "roles": []}                 | /roles
            {"name": "Maija", "login": "m@x.fi", "roles": ["staff", "king"]}  | /roles/1
            {"name": "Maija", "login": "m@x.fi", "roles": [null]}             | /roles/0
            {"name": "Maija", "login": "m@x.fi", "roles": ["staff"], "x": 1}  | ''
            {"name": "Maija", "login": "m@x.fi", "roles": "staff"}            | /roles
            """)
    void what_is_wrong_with_an_invitation_is_named(String body, String pointers) {
        var answer = post("/api/accounts", administrator, body);

        assertThat(problem(answer)).isEqualTo("422 content-refused");
        assertThat(json(answer).get("errors").valueStream())
                .extracting(error -> error.get("pointer").asString())
                .containsExactly(pointers.split(","));
    }

    @Test
    void nobody_is_DPO_and_responsible_person() {
        assertThat(problem(invite(newLogin(), "\"dpo\", \"responsible\""))).isEqualTo("422 roles-conflict");

        var dpo = person(Role.DPO).id();
        assertThat(problem(assign(dpo, "\"dpo\", \"responsible\""))).isEqualTo("422 roles-conflict");
        assertThat(confirmed(assign(dpo, "\"responsible\""))).isEqualTo(202);
    }

    @Test
    void other_roles_count_from_the_next_request_on() {
        var person = person(Role.STAFF);
        var token = TestServer.token(person);
        assertThat(problem(get("/api/accounts", token))).isEqualTo("403 role-not-permitted");

        assertThat(confirmed(assign(person.id(), "\"staff\", \"responsible\""))).isEqualTo(202);

        assertThat(get("/api/accounts", token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_revoked_person_is_out_with_the_next_request_on_every_node() {
        var person = person(Role.STAFF);
        var token = TestServer.token(person);
        try (var other = TestServer.node()) {
            assertThat(actorOn(other, token)).isEqualTo(200);
            assertThat(get("/api/test/actor", token).statusCode()).isEqualTo(200);

            assertThat(post("/api/accounts/" + person.id() + "/revocation", administrator, "")
                            .statusCode())
                    .isEqualTo(204);

            assertThat(actorOn(other, token)).isEqualTo(401);
            assertThat(get("/api/test/actor", token).statusCode()).isEqualTo(401);
            assertThat(signIn(person.login(), PASSWORD).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_revoked_account_stays_revoked() {
        var id = person(Role.STAFF).id();
        var path = "/api/accounts/" + id;
        assertThat(post(path + "/revocation", administrator, "").statusCode()).isEqualTo(204);
        var revoked = json(get(path, administrator)).get("revokedAt").asString();

        assertThat(post(path + "/revocation", administrator, "").statusCode()).isEqualTo(204);

        assertThat(json(get(path, administrator)).get("revokedAt").asString()).isEqualTo(revoked);
        assertThat(problem(assign(id, "\"staff\""))).isEqualTo("409 account-revoked");
        assertThat(problem(post(path + "/link", administrator, ""))).isEqualTo("409 account-revoked");
        assertThat(problem(post(path + "/agreements", administrator, "{\"signedOn\": \"2026-11-20\"}")))
                .isEqualTo("409 account-revoked");
    }

    @Test
    void an_account_that_nobody_has_is_not_found() {
        var path = "/api/accounts/" + UUID.randomUUID();

        assertThat(problem(get(path, administrator))).isEqualTo("404 account-unknown");
        assertThat(problem(post(path + "/revocation", administrator, ""))).isEqualTo("404 account-unknown");
        assertThat(problem(post(path + "/link", administrator, ""))).isEqualTo("404 account-unknown");
        assertThat(problem(put(path + "/roles", administrator, "{\"roles\": [\"staff\"]}")))
                .isEqualTo("404 account-unknown");
        assertThat(problem(post(path + "/agreements", administrator, "{\"signedOn\": \"2026-11-20\"}")))
                .isEqualTo("404 account-unknown");
        assertThat(problem(post(path + "/agreements/" + UUID.randomUUID() + "/withdrawal", administrator, "")))
                .isEqualTo("404 account-unknown");
        assertThat(problem(get("/api/accounts/maija", administrator))).isEqualTo("400 malformed-request");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void only_the_administrator_keeps_accounts(Role role) {
        var token = tokenOf(role);
        var path = "/api/accounts/" + person(Role.STAFF).id();

        assertThat(problem(post("/api/accounts", token, "{}"))).isEqualTo("403 role-not-permitted");
        assertThat(problem(post(path + "/revocation", token, ""))).isEqualTo("403 role-not-permitted");
        assertThat(problem(post(path + "/link", token, ""))).isEqualTo("403 role-not-permitted");
        assertThat(problem(put(path + "/roles", token, "{\"roles\": [\"administrator\"]}")))
                .isEqualTo("403 role-not-permitted");
    }

    @Test
    void a_stranger_learns_nothing_about_accounts() {
        for (var path : new String[] {
            "/api/accounts", "/api/accounts/" + person(Role.STAFF).id()
        }) {
            assertThat(send(request(path)).statusCode()).isEqualTo(401);
            assertThat(send(request(path).POST(BodyPublishers.noBody())).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void names_are_opened_for_who_may_read_them_and_stay_sealed_for_the_auditor() {
        var person = person(Role.STAFF);
        var path = "/api/accounts/" + person.id();

        for (var role : new Role[] {Role.ADMINISTRATOR, Role.RESPONSIBLE, Role.DPO}) {
            var account = json(get(path, tokenOf(role)));
            assertThat(account.at("/name/state").asString()).isEqualTo("KNOWN");
            assertThat(account.at("/name/value/name").asString()).isEqualTo(person.name());
            assertThat(account.at("/name/value/login").asString()).isEqualTo(person.login());
        }
        var sealed = get(path, tokenOf(Role.AUDITOR));
        assertThat(json(sealed).get("name").toString()).isEqualTo("{\"state\":\"SEALED\"}");
        assertThat(get("/api/accounts", tokenOf(Role.AUDITOR)).body())
                .contains(person.id().toString())
                .doesNotContain("Meikäläinen", "@example.fi");
        assertThat(get("/api/accounts", administrator).body())
                .contains(person.id().toString(), person.name());
    }

    private HttpResponse<String> invite(String login, String roles) {
        return post("/api/accounts", administrator, """
                {"name": "Aino Ålander", "login": "%s", "roles": [%s]}
                """.formatted(login, roles));
    }

    private HttpResponse<String> assign(UUID id, String roles) {
        return put("/api/accounts/" + id + "/roles", administrator, "{\"roles\": [" + roles + "]}");
    }

    private static HttpResponse<String> use(JsonNode invited) {
        var path = URI.create(invited.get("link").asString()).getPath().replace("/link/", "/api/account-links/");
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"password\": \"" + PASSWORD + "\"}")));
    }

    private static int actorOn(org.springframework.context.ConfigurableApplicationContext node, String token) {
        return send(request(node, "/api/test/actor").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static String newLogin() {
        return "aino-" + UUID.randomUUID() + "@example.fi";
    }
}
