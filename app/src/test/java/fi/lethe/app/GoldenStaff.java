// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** The staff in the golden story: who is kept out, who comes and goes, and what they have signed. */
record GoldenStaff(House house) {

    void tell() {
        keptOut();
        staff();
    }

    private void keptOut() {
        assertThat(house.as(Role.ADMINISTRATOR).get("/api/audit/entries").statusCode())
                .isEqualTo(403);
        assertThat(house.as(Role.AUDITOR).command("forget-customer", "{}").statusCode())
                .isEqualTo(403);
        assertThat(new Caller(house.lethe().address(), "nobody")
                        .get("/api/ledger/head")
                        .statusCode())
                .isEqualTo(401);
    }

    private void staff() {
        var active = invited("golden-changed", "[\"staff\"]");
        password(active);
        agreement(active.get("account").asString());
        confirm(json(send("PUT", "/api/accounts/" + active.get("account").asString() + "/roles", """
                        {"roles": ["staff", "auditor"]}"""))
                .get("proposal"));
        var withdrawn = invited("golden-withdrawn", "[\"staff\"]");
        password(withdrawn);
        var account = withdrawn.get("account").asString();
        var signed = agreement(account);
        send("POST", "/api/accounts/" + account + "/agreements/" + signed + "/withdrawal", "");
        var revoked = invited("golden-revoked", "[\"dpo\"]");
        password(revoked);
        send("POST", "/api/accounts/" + revoked.get("account").asString() + "/revocation", "");
        invited("golden-invited", "[\"auditor\"]");
    }

    private JsonNode invited(String login, String roles) {
        var invited = json(send("POST", "/api/accounts", """
                {"name": "Golden Meikäläinen", "login": "%s", "roles": %s}""".formatted(login, roles)));
        confirm(invited.at("/roles/proposal"));
        return invited;
    }

    private void password(JsonNode invited) {
        var link = invited.get("link").asString();
        send("POST", "/api/account-links/" + link.substring(link.lastIndexOf('/') + 1), """
                {"password": "%s"}""".formatted(House.PASSWORD));
    }

    private String agreement(String account) {
        var recorded = json(send("POST", "/api/accounts/" + account + "/agreements", "{\"signedOn\": \"2026-11-02\"}"));
        confirm(recorded.at("/waiting/proposal"));
        return recorded.get("agreement").asString();
    }

    private void confirm(JsonNode proposal) {
        send(Role.RESPONSIBLE, "POST", "/api/accounts/proposals/" + proposal.asString() + "/confirmation", "");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(Role.ADMINISTRATOR, method, path, body);
    }

    private HttpResponse<String> send(Role role, String method, String path, String body) {
        var answer = Caller.send(HttpRequest.newBuilder(URI.create(house.lethe().address() + path))
                .header("Authorization", "Bearer " + house.as(role).token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer;
    }
}
