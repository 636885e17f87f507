// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.request;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.events.Role;
import fi.lethe.events.access.AccessEvent.AccessDenied;
import fi.lethe.events.access.DenialReason;
import fi.lethe.ledger.DeniedAccess;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestServer;
import fi.lethe.rules.roles.RoleCombination;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may not open a value learns nothing of it by asking whether a guess is right. */
class PredicateTest {
    private static final int SEARCHES = 1000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest(name = "{0}, agreement: {1}")
    @CsvSource({"AUDITOR, true", "AUDITOR, false", "ADMINISTRATOR, true"})
    void a_thousand_searches_for_hits_and_misses_are_answered_alike_to_the_byte_and_counted(
            Role role, boolean agreement) throws InterruptedException {
        var customer = new TestCustomer(world());
        long position = customer.register("Maija Arvattava", "arvattava@example.fi");
        var account = account(role, agreement);
        var bodies = List.of(
                "{\"q\": \"arvattava\", \"after\": " + position + "}",
                "{\"q\": \"arvaamaton\"}",
                "{\"q\": \"arvattava@example.fi\"}",
                "{\"q\": \"a\"}",
                "{\"Q\": 1}",
                "no json",
                "",
                "{\"q\": \"" + "m".repeat(20_000) + "\"}");
        long before = bean(LedgerStore.class).head().size() - 1;

        var answers = new HashSet<String>();
        for (int i = 0; i < SEARCHES; i++) {
            answers.add(everything(search(account.token(), bodies.get(i % bodies.size()))));
        }

        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).startsWith("403 ").contains("role-not-permitted");
        assertThat(counted(account.id(), before)).isEqualTo(SEARCHES);
    }

    /** A denial is counted when its answer has left: the last one perhaps a moment later. */
    private static int counted(UUID account, long after) throws InterruptedException {
        bean(DeniedAccess.class).recordAll();
        for (int attempt = 0; attempt < 100 && denied(account, after) < SEARCHES; attempt++) {
            Thread.sleep(50);
            bean(DeniedAccess.class).recordAll();
        }
        return denied(account, after);
    }

    private record Caller(UUID id, String token) {}

    private static Caller account(Role role, boolean agreement) {
        var login = UUID.randomUUID().toString();
        var id = bean(Accounts.class)
                .create(new NewAccount("A person", login, TestServer.PASSWORD, new RoleCombination(Set.of(role))));
        if (agreement) {
            bean(Agreements.class).record(id, LocalDate.of(2026, 1, 2), null, null);
        }
        var pair = (login + ":" + TestServer.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair);
        var answer = TestServer.send(
                CLIENT, request("/api/tokens").header("Authorization", basic).POST(BodyPublishers.noBody()));
        return new Caller(id, json(answer).get("token").asString());
    }

    private static HttpResponse<String> search(String token, String body) {
        return TestServer.send(
                CLIENT,
                request("/api/registry/search")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Status, headers and body, but the time of day and that a connection ends with its hundredth request. */
    private static String everything(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("connection");
        return answer.statusCode() + " " + headers + " " + answer.body();
    }

    private static int denied(UUID account, long after) throws InterruptedException {
        int sum = 0;
        try (var stream =
                LedgerEventStore.over(bean(LedgerStore.class)).openStream(new GlobalSequenceTrackingToken(after))) {
            while (stream.hasNextAvailable()) {
                if (stream.nextAvailable().getPayload() instanceof AccessDenied denied
                        && account.equals(denied.actor())
                        && denied.reason() == DenialReason.ROLE_NOT_PERMITTED) {
                    sum += denied.count();
                }
            }
        }
        return sum;
    }
}
