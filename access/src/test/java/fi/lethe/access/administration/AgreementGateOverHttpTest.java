// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import static fi.lethe.access.TestServer.get;
import static fi.lethe.access.TestServer.json;
import static fi.lethe.access.TestServer.person;
import static fi.lethe.access.TestServer.post;
import static fi.lethe.access.TestServer.problem;
import static fi.lethe.access.TestServer.request;
import static fi.lethe.access.TestServer.send;
import static fi.lethe.access.TestServer.token;
import static fi.lethe.access.TestServer.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.SettableClock;
import fi.lethe.access.TestServer;
import fi.lethe.access.account.Days;
import fi.lethe.events.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P21: without a signed confidentiality agreement no personal data. */
class AgreementGateOverHttpTest {
    private static final String GATED = "/api/test/calls/READ_REGISTRY";

    private final TestServer.Person staff = person(Role.STAFF);
    private final String staffToken = token(staff);
    private final String responsible = tokenOf(Role.RESPONSIBLE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commands/REGISTER_CUSTOMER",
                "commands/RECORD_ORDER",
                "commands/FORGET_CUSTOMER",
                "calls/READ_REGISTRY",
                "calls/READ_HISTORY"
            })
    void P21_without_an_agreement_no_personal_data_and_no_command(String path) {
        var answer = get("/api/test/" + path, staffToken);

        assertThat(problem(answer)).isEqualTo("403 agreement-missing");
        assertThat(json(answer).get("detail").asString()).contains("confidentiality agreement", "responsible person");
    }

    @Test
    void the_problem_is_explained_in_both_languages() {
        assertThat(send(request("/problems/agreement-missing")).body())
                .contains("confidentiality agreement", "salassapitositoumus");
    }

    @Test
    void an_agreement_opens_from_the_next_request_on_and_its_withdrawal_shuts() {
        assertThat(opens()).isFalse();
        var agreement = json(sign(today(), null)).get("agreement").asString();
        assertThat(opens()).isTrue();

        assertThat(post(agreements() + "/" + agreement + "/withdrawal", responsible, "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(opens()).isFalse();
        assertThat(problem(post(agreements() + "/" + UUID.randomUUID() + "/withdrawal", responsible, "")))
                .isEqualTo("404 agreement-unknown");
    }

    @Test
    void an_agreement_binds_to_its_last_day_and_not_longer() {
        sign(today().minusYears(1), today());
        assertThat(opens()).isTrue();

        TestServer.bean(SettableClock.class).forward(Duration.ofDays(1));

        assertThat(get(GATED, token(staff)).statusCode()).isEqualTo(403);
    }

    @Test
    void another_persons_agreement_opens_nothing() {
        var other = person(Role.STAFF);
        post("/api/accounts/" + other.id() + "/agreements", responsible, "{\"signedOn\": \"2026-11-20\"}");

        assertThat(opens()).isFalse();
        assertThat(get(GATED, token(other)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "AUDITOR, READ_REGISTRY",
        "AUDITOR, READ_AUDIT",
        "AUDITOR, READ_LEDGER",
        "STAFF, READ_LEDGER",
        "ADMINISTRATOR, KEEP_ACCOUNTS",
        "ADMINISTRATOR, READ_ACCOUNTS",
        "RESPONSIBLE, KEEP_AGREEMENTS"
    })
    void sealed_values_proofs_and_the_keeping_of_accounts_need_no_agreement(Role role, String call) {
        assertThat(get("/api/test/calls/" + call, token(person(role))).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAFF", "DPO", "AUDITOR"})
    void who_neither_is_responsible_nor_keeps_accounts_records_no_agreement(Role role) {
        var answer = post(agreements(), tokenOf(role), "{\"signedOn\": \"2026-11-20\"}");

        assertThat(problem(answer)).isEqualTo("403 role-not-permitted");
    }

    @Test
    void an_agreement_that_cannot_be_is_refused() {
        assertThat(pointer(post(agreements(), responsible, "{}"))).isEqualTo("/signedOn");
        assertThat(pointer(post(agreements(), responsible, "{\"signedOn\": \"20.11.2026\"}")))
                .isEqualTo("/signedOn");
        assertThat(pointer(sign(today().plusDays(1), null))).isEqualTo("/signedOn");
        assertThat(pointer(sign(today(), today().minusDays(1)))).isEqualTo("/validUntil");
        assertThat(opens()).isFalse();
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
                "+294277-01-01",
                "-1000000000-01-01",
                "+1000000000-12-31",
                "",
                " "
            })
    void a_day_that_nobody_can_mean_is_signed_on_by_nobody(String day) {
        var until = "{\"signedOn\": \"2026-11-20\", \"validUntil\": \"" + day + "\"}";

        var signed = post(agreements(), responsible, "{\"signedOn\": \"" + day + "\"}");
        var ending = post(agreements(), responsible, until);

        assertThat(problem(signed)).isEqualTo("422 content-refused");
        assertThat(signed.body()).contains("a day as yyyy-mm-dd");
        assertThat(pointer(signed)).isEqualTo("/signedOn");
        assertThat(problem(ending)).isEqualTo("422 content-refused");
        assertThat(pointer(ending)).isEqualTo("/validUntil");
        assertThat(opens()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2026, 11, 20]", "{}", "20260101", "true"})
    void a_day_is_a_text(String day) {
        var ending = "{\"signedOn\": \"2026-11-20\", \"validUntil\": " + day + "}";

        assertThat(pointer(post(agreements(), responsible, "{\"signedOn\": " + day + "}")))
                .isEqualTo("/signedOn");
        assertThat(pointer(post(agreements(), responsible, ending))).isEqualTo("/validUntil");
        assertThat(opens()).isFalse();
    }

    private boolean opens() {
        return get(GATED, staffToken).statusCode() == 200;
    }

    private HttpResponse<String> sign(LocalDate on, @Nullable LocalDate until) {
        var end = until == null ? "null" : "\"" + until + "\"";
        return post(agreements(), responsible, "{\"signedOn\": \"" + on + "\", \"validUntil\": " + end + "}");
    }

    private String agreements() {
        return "/api/accounts/" + staff.id() + "/agreements";
    }

    private static String pointer(HttpResponse<String> answer) {
        assertThat(problem(answer)).isEqualTo("422 content-refused");
        return json(answer).at("/errors/0/pointer").asString();
    }

    private static LocalDate today() {
        return TestServer.bean(Days.class).today();
    }
}
