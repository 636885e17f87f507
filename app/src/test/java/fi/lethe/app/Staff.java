// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** People who come in by the API, and go; on the way every call about accounts is made. */
final class Staff {
    private static final String NOTHING = "";
    private static final String PASSWORD = "{\"password\": \"" + House.PASSWORD + "\"}";
    private static final String AGREEMENT = "{\"signedOn\": \"2026-01-02\"}";

    private final PublishedCalls calls;
    private final Caller administrator;
    private final Caller responsible;
    private final Caller staff;
    private final String auditorsAccount;
    private final Caller auditor;

    /** The first comes while nobody could confirm it, the others by two persons. */
    Staff(PublishedCalls calls, Caller administrator) {
        this.calls = calls;
        this.administrator = administrator;
        this.responsible = first();
        this.staff = signedIn("staff", confirmed("staff", "\"staff\""));
        this.auditorsAccount = confirmed("auditor", "\"auditor\", \"staff\"");
        this.auditor = signedIn("auditor", auditorsAccount);
        look();
        change();
    }

    Caller responsible() {
        return responsible;
    }

    Caller staff() {
        return staff;
    }

    Caller auditor() {
        return auditor;
    }

    private Caller first() {
        var account = opened("responsible", "\"responsible\"").get("account").asString();
        calls.call(administrator, 201, "record-agreement", AGREEMENT, account);
        var first = signedIn("responsible", account);
        var alone = calls.call(first, 200, "list-proposals", NOTHING)
                .get("proposals")
                .valueStream()
                .filter(each -> !each.get("mayConfirm").isEmpty())
                .findFirst()
                .orElseThrow();
        calls.call(first, 204, "see-proposal", NOTHING, alone.get("proposal").asString());
        return first;
    }

    private String confirmed(String login, String roles) {
        var opened = opened(login, roles);
        var account = opened.get("account").asString();
        confirm(opened.at("/roles/proposal"));
        var recorded = calls.call(administrator, 202, "record-agreement", AGREEMENT, account);
        confirm(recorded.at("/waiting/proposal"));
        return account;
    }

    private void confirm(JsonNode proposal) {
        calls.call(responsible, 204, "confirm-proposal", NOTHING, proposal.asString());
    }

    private JsonNode opened(String login, String roles) {
        return calls.call(
                administrator,
                201,
                "open-account",
                "{\"name\": \"Test %1$s\", \"login\": \"%1$s.virtanen\", \"roles\": [%2$s]}".formatted(login, roles));
    }

    private Caller signedIn(String login, String account) {
        var link = calls.call(administrator, 201, "renew-link", NOTHING, account)
                .get("link")
                .asString();
        calls.call(administrator, 204, "use-account-link", PASSWORD, link.substring(link.lastIndexOf('/') + 1));
        return calls.signedIn(administrator.address(), login + ".virtanen");
    }

    private void look() {
        calls.call(administrator, 200, "live", NOTHING);
        calls.call(administrator, 200, "ready", NOTHING);
        calls.call(administrator, 200, "list-accounts", NOTHING);
        calls.call(administrator, 200, "list-accounts?on=" + LocalDate.now(Clock.systemUTC()), NOTHING);
        calls.call(auditor, 200, "list-accounts", NOTHING);
        var shown = calls.call(responsible, 200, "read-account", NOTHING, auditorsAccount);
        assertThat(shown.at("/name/value/name").asString()).isEqualTo("Test auditor");
    }

    private void change() {
        calls.call(administrator, 204, "assign-roles", "{\"roles\": [\"auditor\"]}", auditorsAccount);
        var asked =
                calls.call(administrator, 202, "assign-roles", "{\"roles\": [\"auditor\", \"dpo\"]}", auditorsAccount);
        calls.call(responsible, 200, "list-proposals", NOTHING);
        calls.call(
                responsible,
                204,
                "decline-proposal",
                NOTHING,
                asked.get("proposal").asString());
    }

    /** The auditor leaves, after having changed a password and looked where else they are signed in. */
    void go() {
        var again = calls.signedIn(administrator.address(), "auditor.virtanen");
        calls.call(
                again,
                204,
                "change-own-password",
                "{\"current\": \"%s\", \"new\": \"toinen kanarialintu\"}".formatted(House.PASSWORD));
        calls.call(staff, 200, "list-own-sessions", NOTHING);
        var other = calls.signedIn(administrator.address(), "staff.virtanen");
        var session = calls.call(other, 200, "list-own-sessions", NOTHING)
                .get("sessions")
                .valueStream()
                .filter(each -> !each.get("current").asBoolean())
                .findFirst()
                .orElseThrow();
        calls.call(other, 204, "end-own-session", NOTHING, session.get("id").asString());
        calls.call(other, 204, "end-other-sessions", NOTHING);
        calls.call(other, 204, "revoke-token", NOTHING);
        var agreement = calls.call(administrator, 200, "read-account", NOTHING, auditorsAccount)
                .at("/agreements/0/agreement")
                .asString();
        calls.call(administrator, 204, "withdraw-agreement", NOTHING, auditorsAccount, agreement);
        calls.call(administrator, 204, "revoke-account", NOTHING, auditorsAccount);
    }
}
