// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import static fi.lethe.access.TestServer.bound;
import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.problem;
import static fi.lethe.access.TestServer.put;
import static fi.lethe.access.TestServer.token;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.SettableClock;
import fi.lethe.access.TestDatabases;
import fi.lethe.access.TestServer;
import fi.lethe.access.account.Account;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Offices;
import fi.lethe.events.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an administrator gives waits for a second person where there is one; what is taken away counts at once. */
class SecondPersonTest {
    private final TestServer.Person administrator = person(Role.ADMINISTRATOR);
    private final TestServer.Person responsible = person(Role.RESPONSIBLE);
    private final TestServer.Person staff = person(Role.STAFF);

    @Test
    void roles_that_are_given_count_once_a_second_person_has_confirmed_them() {
        var asked = assign(staff.id(), "auditor", "staff");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(json(asked).get("state").asString()).isEqualTo("WAITING");
        assertThat(json(asked).get("mayConfirm").valueStream())
                .extracting(each -> each.get("account").asString())
                .contains(responsible.id().toString())
                .doesNotContain(administrator.id().toString(), staff.id().toString());
        assertThat(json(asked).at("/mayConfirm").toString()).contains(responsible.name());
        assertThat(roles(staff.id())).isEqualTo("[\"staff\"]");
        assertThat(shown(asked).orElseThrow().get("by").asString())
                .isEqualTo(administrator.id().toString());

        assertThat(confirm(asked, responsible).statusCode()).isEqualTo(204);

        assertThat(roles(staff.id())).isEqualTo("[\"staff\",\"auditor\"]");
        assertThat(shown(asked)).isEmpty();
        assertThat(problem(confirm(asked, responsible))).isEqualTo("409 proposal-overtaken");
    }

    @Test
    void roles_that_are_taken_away_are_gone_at_once() {
        var person = person(Role.STAFF, Role.DPO);

        assertThat(assign(person.id(), "staff").statusCode()).isEqualTo(204);
        assertThat(roles(person.id())).isEqualTo("[\"staff\"]");

        var asked = assign(person.id(), "auditor");
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(roles(person.id())).as("nothing of before, nothing new yet").isEqualTo("[]");
        assertThat(confirm(asked, responsible).statusCode()).isEqualTo(204);
        assertThat(roles(person.id())).isEqualTo("[\"auditor\"]");
    }

    @Test
    void an_account_that_is_opened_holds_no_role_until_a_second_person_has_confirmed_it() {
        var opened = post("/api/accounts", token(administrator), """
                {"name": "Aino Ålander", "login": "aino-%s", "roles": ["administrator"]}""".formatted(UUID.randomUUID()));
        var account = UUID.fromString(json(opened).get("account").asString());

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(json(opened).at("/roles/state").asString()).isEqualTo("WAITING");
        assertThat(roles(account)).isEqualTo("[]");

        assertThat(post(
                                proposal(json(opened).at("/roles/proposal").asString()) + "/confirmation",
                                token(responsible),
                                "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(roles(account)).isEqualTo("[\"administrator\"]");
    }

    @Test
    void an_agreement_that_an_administrator_records_counts_once_a_second_person_has_confirmed_it() {
        var asked = post(
                "/api/accounts/" + staff.id() + "/agreements", token(administrator), "{\"signedOn\": \"2026-11-20\"}");
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(opens(staff)).isFalse();
        assertThat(shown(asked).orElseThrow().get("signedOn").asString()).isEqualTo("2026-11-20");

        assertThat(confirm(asked, responsible).statusCode()).isEqualTo(204);

        assertThat(opens(staff)).isTrue();
        assertThat(json(get("/api/accounts/" + staff.id(), token(administrator)))
                        .at("/agreements/0/agreement")
                        .asString())
                .isEqualTo(json(asked).get("agreement").asString());
    }

    @Test
    void what_the_responsible_person_records_counts_at_once() {
        assertThat(post(
                                "/api/accounts/" + staff.id() + "/agreements",
                                token(responsible),
                                "{\"signedOn\": \"2026-11-20\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(opens(staff)).isTrue();
    }

    @Test
    void neither_who_asked_nor_who_is_concerned_confirms() {
        var own = assign(administrator.id(), "administrator", "responsible");
        assertThat(problem(confirm(own, administrator))).isEqualTo("409 another-person-confirms");

        var other = person(Role.ADMINISTRATOR);
        var asked = assign(other.id(), "administrator", "responsible");
        assertThat(problem(confirm(asked, administrator))).isEqualTo("409 another-person-confirms");
        assertThat(problem(confirm(asked, other))).isEqualTo("409 another-person-confirms");
        assertThat(problem(decline(asked, other))).isEqualTo("409 another-person-confirms");
        assertThat(confirm(asked, responsible).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "DPO", "AUDITOR"})
    void who_is_neither_responsible_nor_administrator_confirms_nothing(Role role) {
        var asked = assign(staff.id(), "auditor", "staff");

        assertThat(problem(confirm(asked, bound(role)))).isEqualTo("403 role-not-permitted");
        assertThat(problem(decline(asked, bound(role)))).isEqualTo("403 role-not-permitted");
        assertThat(roles(staff.id())).isEqualTo("[\"staff\"]");
    }

    @Test
    void what_is_declined_or_taken_back_is_confirmed_by_nobody() {
        var declined = assign(staff.id(), "auditor", "staff");
        assertThat(decline(declined, responsible).statusCode()).isEqualTo(204);
        assertThat(problem(confirm(declined, responsible))).isEqualTo("409 proposal-overtaken");

        var takenBack = assign(staff.id(), "auditor", "staff");
        assertThat(decline(takenBack, administrator).statusCode()).isEqualTo(204);
        assertThat(problem(confirm(takenBack, responsible))).isEqualTo("409 proposal-overtaken");
        assertThat(roles(staff.id())).isEqualTo("[\"staff\"]");
    }

    @Test
    void what_was_overtaken_is_confirmed_by_nobody() {
        var person = person(Role.STAFF, Role.AUDITOR);
        var first = assign(person.id(), "staff", "auditor", "dpo");
        var second = assign(person.id(), "staff", "auditor", "administrator");
        assertThat(problem(confirm(first, responsible))).as("proposed anew").isEqualTo("409 proposal-overtaken");

        assertThat(assign(person.id(), "staff").statusCode()).isEqualTo(204);
        assertThat(problem(confirm(second, responsible))).as("roles were taken").isEqualTo("409 proposal-overtaken");

        var third = assign(person.id(), "staff", "dpo");
        var signed = post(
                "/api/accounts/" + person.id() + "/agreements", token(administrator), "{\"signedOn\": \"2026-11-20\"}");
        TestServer.bean(Offices.class).revoke(person.id(), null);
        assertThat(problem(confirm(third, responsible))).as("revoked").isEqualTo("409 proposal-overtaken");
        assertThat(problem(confirm(signed, responsible))).as("revoked").isEqualTo("409 proposal-overtaken");
        assertThat(roles(person.id())).isEqualTo("[\"staff\"]");
    }

    @Test
    void what_somebody_proposed_who_has_left_is_confirmed_by_nobody() {
        var asked = assign(staff.id(), "auditor", "staff");
        person(Role.ADMINISTRATOR);
        TestServer.bean(Offices.class).revoke(administrator.id(), null);

        assertThat(problem(confirm(asked, responsible))).isEqualTo("409 proposal-overtaken");
        assertThat(shown(asked)).isEmpty();
    }

    @Test
    void what_nobody_confirmed_in_two_weeks_is_confirmed_by_nobody() {
        var asked = assign(staff.id(), "auditor", "staff");
        TestServer.bean(SettableClock.class).forward(Duration.ofDays(14));

        assertThat(problem(confirm(asked, responsible))).isEqualTo("409 proposal-expired");
        assertThat(shown(asked)).isEmpty();
        assertThat(problem(post(proposal(UUID.randomUUID().toString()) + "/confirmation", token(responsible), "")))
                .isEqualTo("404 proposal-unknown");
    }

    @Test
    void the_same_again_is_the_same_proposal() {
        var asked = assign(staff.id(), "auditor", "staff");

        assertThat(json(assign(staff.id(), "auditor", "staff")).get("proposal"))
                .isEqualTo(json(asked).get("proposal"));
        assertThat(assign(staff.id(), "staff").statusCode()).as("as it is").isEqualTo(204);
        assertThat(problem(confirm(asked, responsible))).isEqualTo("409 proposal-overtaken");
    }

    @Test
    void a_row_that_makes_somebody_a_second_person_makes_nobody_one() {
        var asked = assign(administrator.id(), "administrator", "staff");
        var forged = person(Role.STAFF);
        var token = token(forged);
        JdbcClient.create(TestDatabases.superuser())
                .sql("update access.account set roles = array['responsible'] where id = :id")
                .param("id", forged.id())
                .update();

        assertThat(post(proposal(json(asked).get("proposal").asString()) + "/confirmation", token, "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(roles(administrator.id())).isEqualTo("[\"administrator\"]");
    }

    @Test
    void where_there_is_nobody_else_it_counts_at_once_and_is_shown_until_a_second_person_has_seen_it() {
        revokeSecondPersonsBut(administrator.id());

        assertThat(assign(staff.id(), "auditor", "staff").statusCode()).isEqualTo(204);
        assertThat(post(
                                "/api/accounts/" + staff.id() + "/agreements",
                                token(administrator),
                                "{\"signedOn\": \"2026-11-20\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(roles(staff.id())).isEqualTo("[\"staff\",\"auditor\"]");
        assertThat(assign(staff.id(), "staff").statusCode()).isEqualTo(204);
        var opened = post("/api/accounts", token(administrator), """
                {"name": "Aino Ålander", "login": "aino-%s", "roles": ["responsible"]}""".formatted(UUID.randomUUID()));
        assertThat(json(opened).has("roles")).isFalse();
        assertThat(roles(UUID.fromString(json(opened).get("account").asString())))
                .isEqualTo("[\"responsible\"]");

        var unseen = alone(staff.id());
        assertThat(unseen).as("though the roles were taken away again").hasSize(2);
        assertThat(unseen.getFirst().get("roles").toString()).isEqualTo("[\"auditor\"]");
        assertThat(unseen.getLast().get("signedOn").asString()).isEqualTo("2026-11-20");
        assertThat(problem(see(unseen.getFirst(), administrator))).isEqualTo("409 another-person-confirms");

        var later = person(Role.RESPONSIBLE);
        unseen.forEach(decision -> assertThat(see(decision, later).statusCode()).isEqualTo(204));
        assertThat(alone(staff.id())).isEmpty();
        assertThat(assign(staff.id(), "auditor", "staff").statusCode()).isEqualTo(202);
    }

    private static void revokeSecondPersonsBut(UUID kept) {
        var roles = EnumSet.of(Role.ADMINISTRATOR, Role.RESPONSIBLE);
        TestServer.bean(Accounts.class).all().stream()
                .filter(account ->
                        account.revokedAt() == null && account.roles().stream().anyMatch(roles::contains))
                .map(Account::id)
                .filter(id -> !id.equals(kept))
                .forEach(id -> TestServer.bean(Offices.class).revoke(id, null));
    }

    private HttpResponse<String> assign(UUID account, String... roles) {
        var codes = Arrays.stream(roles).map(role -> '"' + role + '"').toList();
        return put("/api/accounts/" + account + "/roles", token(administrator), "{\"roles\": " + codes + "}");
    }

    private static String id(HttpResponse<String> asked) {
        return json(asked)
                .at("/proposal")
                .asString(json(asked).at("/waiting/proposal").asString(""));
    }

    private static String proposal(String id) {
        return "/api/accounts/proposals/" + id;
    }

    private static HttpResponse<String> confirm(HttpResponse<String> asked, TestServer.Person by) {
        return post(proposal(id(asked)) + "/confirmation", token(by), "");
    }

    private static HttpResponse<String> decline(HttpResponse<String> asked, TestServer.Person by) {
        return post(proposal(id(asked)) + "/decline", token(by), "");
    }

    private static HttpResponse<String> see(JsonNode decision, TestServer.Person by) {
        return post(proposal(decision.get("proposal").asString()) + "/sight", token(by), "");
    }

    private static Optional<JsonNode> shown(HttpResponse<String> asked) {
        return open().stream()
                .filter(each -> each.get("proposal").asString().equals(id(asked)))
                .findFirst();
    }

    private static List<JsonNode> alone(UUID account) {
        return open().stream()
                .filter(each -> each.get("state").asString().equals("ALONE")
                        && each.get("account").asString().equals(account.toString()))
                .toList();
    }

    private static List<JsonNode> open() {
        return json(get("/api/accounts/proposals", token(person(Role.DPO))))
                .get("proposals")
                .valueStream()
                .toList();
    }

    private static boolean opens(TestServer.Person person) {
        return get("/api/test/calls/READ_REGISTRY", token(person)).statusCode() == 200;
    }

    private static String roles(UUID account) {
        return json(get("/api/accounts/" + account, token(person(Role.DPO))))
                .get("roles")
                .toString();
    }
}
