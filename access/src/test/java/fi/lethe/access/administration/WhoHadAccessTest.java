// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import static fi.lethe.access.TestServer.confirmed;
import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.problem;
import static fi.lethe.access.TestServer.put;
import static fi.lethe.access.TestServer.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.access.SettableClock;
import fi.lethe.access.TestServer;
import fi.lethe.access.account.Days;
import fi.lethe.events.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** P21: who had access on day D. */
class WhoHadAccessTest {
    private final TestServer.Person administrator = person(Role.ADMINISTRATOR);
    private final TestServer.Person staff = person(Role.STAFF);

    @Test
    void P21_each_day_tells_who_had_access_then_in_which_roles_and_by_whose_decision() {
        var path = "/api/accounts/" + staff.id();
        var opened = today();
        nextDay();
        nextDay();
        var changed = today();
        var asked = put(path + "/roles", token(administrator), "{\"roles\": [\"staff\", \"auditor\"]}");
        var second = person(Role.RESPONSIBLE);
        assertThat(post(
                                "/api/accounts/proposals/"
                                        + json(asked).get("proposal").asString() + "/confirmation",
                                token(second),
                                "")
                        .statusCode())
                .isEqualTo(204);
        nextDay();
        var revoked = today();
        assertThat(post(path + "/revocation", token(administrator), "").statusCode())
                .isEqualTo(204);
        nextDay();

        assertThat(on(opened.minusDays(1))).isEmpty();
        assertThat(roles(on(opened))).isEqualTo("[[\"staff\"]]");
        assertThat(roles(on(opened.plusDays(1)))).isEqualTo("[[\"staff\"]]");
        assertThat(roles(on(changed))).isEqualTo("[[\"staff\"],[\"staff\",\"auditor\"]]");
        assertThat(roles(on(revoked))).isEqualTo("[[\"staff\",\"auditor\"]]");
        assertThat(on(today())).isEmpty();

        var last = on(revoked).orElseThrow().at("/periods/0");
        assertThat(last.get("givenBy").asString()).isEqualTo(second.id().toString());
        assertThat(last.get("endedBy").asString()).isEqualTo(administrator.id().toString());
        assertThat(on(revoked).orElseThrow().at("/name/value/name").asString()).isEqualTo(staff.name());
    }

    @Test
    void P21_an_agreement_is_shown_for_the_days_on_which_it_counted() {
        var path = "/api/accounts/" + staff.id() + "/agreements";
        var before = today();
        nextDay();
        var signed = today();
        var recorded = post(path, token(administrator), "{\"signedOn\": \"" + before + "\"}");
        assertThat(confirmed(recorded)).isEqualTo(202);
        var agreement = json(recorded).get("agreement").asString();
        nextDay();
        var withdrawn = today();
        assertThat(post(path + "/" + agreement + "/withdrawal", token(administrator), "")
                        .statusCode())
                .isEqualTo(204);
        nextDay();

        assertThat(agreements(on(before))).as("not known yet").isZero();
        assertThat(agreements(on(signed))).isOne();
        assertThat(agreements(on(withdrawn))).isOne();
        assertThat(agreements(on(today()))).isZero();
        var kept =
                json(get("/api/accounts/" + staff.id(), token(administrator))).at("/agreements/0");
        assertThat(kept.get("withdrawnBy").asString())
                .isEqualTo(administrator.id().toString());
    }

    @Test
    void a_day_that_is_not_over_is_answered_and_one_to_come_is_not() {
        assertThat(on(today())).isPresent();
        assertThat(problem(get("/api/accounts?on=" + today().plusDays(1), token(administrator))))
                .isEqualTo("400 malformed-request");
        assertThat(problem(get("/api/accounts?on=20.11.2026", token(administrator))))
                .isEqualTo("400 malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0001-11-30",
                "0000-00-00",
                "0000-01-01",
                "0001-01-01",
                "2026-02-30",
                "99999-01-01",
                "%2B99999-01-01",
                "%2B294277-01-01",
                "-1000000000-01-01",
                "%2B999999999-12-31"
            })
    void a_day_that_nobody_can_mean_is_asked_for_by_nobody(String day) {
        var answer = get("/api/accounts?on=" + day, token(administrator));

        assertThat(problem(answer)).isEqualTo("400 malformed-request");
        assertThat(answer.body()).contains("\"/on\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from access.account_change",
                "update access.account_change set at = now()",
                "insert into access.account_change (account, at, roles, revoked) "
                        + "select id, now(), roles, false from access.account",
                "delete from access.agreement",
                "update access.agreement set signed_on = '2020-01-01'",
                "delete from access.account_link"
            })
    void the_role_that_serves_cannot_rewrite_the_history(String statement) {
        var jdbc = JdbcClient.create(TestServer.bean(DataSource.class));

        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private Optional<JsonNode> on(LocalDate day) {
        return json(get("/api/accounts?on=" + day, token(administrator)))
                .get("accounts")
                .valueStream()
                .filter(account ->
                        account.get("account").asString().equals(staff.id().toString()))
                .findFirst();
    }

    private static String roles(Optional<JsonNode> holder) {
        return holder.orElseThrow()
                .get("periods")
                .valueStream()
                .map(period -> period.get("roles").toString())
                .toList()
                .toString()
                .replace(", ", ",");
    }

    private static int agreements(Optional<JsonNode> holder) {
        return holder.orElseThrow().get("agreements").size();
    }

    private static LocalDate today() {
        return TestServer.bean(Days.class).today();
    }

    private static void nextDay() {
        TestServer.bean(SettableClock.class).forward(Duration.ofDays(1));
    }
}
