// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.problem;
import static fi.lethe.access.TestServer.token;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.TestServer;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.RoleCombination;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenericLoginsTest {
    private final String administrator = token(person(Role.ADMINISTRATOR));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "ADMIN",
                "Admin1",
                "info",
                "myynti",
                "Myynti 2",
                "toimisto",
                "asiakas-palvelu",
                "kassa07",
                "sales",
                "office",
                "test",
                "root",
                "info@example.fi",
                "YLLÄPITO",
                "käyttäjä3",
                "ａｄｍｉｎ",
                "\u0430dmin", // Cyrillic
                "ad\u200Bmin",
                "ad\u00ADmin",
                "admin\u00A0",
                "ADM\u0130N",
                "admin２",
                "1admin",
                "admin!",
                "@admin",
                "admin/1",
                "asiakkaat"
            })
    void a_login_that_names_nobody_is_refused_and_which_one_it_was_is_not_repeated(String login) {
        var refused = post("/api/accounts", administrator, """
                {"name": "Maija Meikäläinen", "login": "%s", "roles": ["staff"]}""".formatted(login));

        assertThat(problem(refused)).isEqualTo("422 generic-login");
        assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/login");
        assertThat(refused.body()).doesNotContain("Maija").doesNotContain("\"" + login + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maija", "maija.admin", "infonen", "m.kassanen", "2"})
    void a_persons_own_login_is_not(String login) {
        assertThat(Accounts.isGeneric(login)).isFalse();
    }

    @Test
    void the_administrator_is_told_of_older_accounts_that_have_one_and_the_auditor_is_not() {
        var account = TestServer.bean(Accounts.class)
                .create(new NewAccount(
                        "Testi Käyttäjä", "Info 4711", TestServer.PASSWORD, new RoleCombination(Set.of(Role.STAFF))));
        var own = person(Role.STAFF);

        var shown = json(TestServer.get("/api/accounts/" + account, administrator));
        assertThat(shown.at("/genericLogin").asBoolean()).isTrue();
        assertThat(json(TestServer.get("/api/accounts/" + own.id(), administrator))
                        .at("/genericLogin")
                        .asBoolean(true))
                .isFalse();
        var sealed = TestServer.get("/api/accounts/" + account, TestServer.tokenOf(Role.AUDITOR));
        assertThat(sealed.statusCode()).isEqualTo(200);
        assertThat(sealed.body()).doesNotContain("genericLogin");
    }
}
