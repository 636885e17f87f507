// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.outsiders;

import static fi.lethe.query.TestServer.bean;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.events.Role;
import fi.lethe.query.TestServer;
import fi.lethe.rules.roles.RoleCombination;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may not know who is a customer, with the token that they come with. */
record Outsider(String who, @Nullable String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Outsider nobody() {
        return new Outsider("nobody", null);
    }

    static Outsider of(Role role, boolean underAgreement) {
        var login = UUID.randomUUID().toString();
        var account = bean(Accounts.class)
                .create(new NewAccount("A person", login, TestServer.PASSWORD, new RoleCombination(Set.of(role))));
        if (underAgreement) {
            bean(Agreements.class).record(account, LocalDate.of(2026, 1, 2), null, null);
        }
        var basic = (login + ":" + TestServer.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var answer = TestServer.send(
                CLIENT,
                TestServer.request("/api/tokens")
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic))
                        .POST(BodyPublishers.noBody()));
        return new Outsider(
                role.code() + (underAgreement ? "" : " without agreement"),
                TestServer.json(answer).get("token").asString());
    }

    HttpResponse<String> ask(Question question) {
        var request = TestServer.request(question.path());
        if (question.body() != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(question.body()));
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token).header("Cookie", "lethe-session=" + token);
        }
        return TestServer.send(CLIENT, request);
    }

    @Override
    public String toString() {
        return who;
    }
}
