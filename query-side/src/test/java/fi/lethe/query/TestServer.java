// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.events.Role;
import fi.lethe.query.search.index.SearchIndex;
import fi.lethe.rules.roles.RoleCombination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The test application on a loopback port, started once per JVM, and a caller of it. */
public final class TestServer {
    public static final String PASSWORD = "only-for-tests";
    private static final ConfigurableApplicationContext CONTEXT = started();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Role, String> TOKENS = new ConcurrentHashMap<>();

    private TestServer() {}

    private static ConfigurableApplicationContext started() {
        var context = TestApplication.start();
        while (context.getBean(SearchIndex.class).building().isPresent()) {
            Thread.onSpinWait(); // no start waits for it
        }
        return context;
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    public static TestLedger world() {
        return bean(TestLedger.class);
    }

    public static HttpResponse<String> get(Role role, String path) {
        return send(request(path).header("Authorization", "Bearer " + TOKENS.computeIfAbsent(role, TestServer::token)));
    }

    public static HttpResponse<String> post(Role role, String path, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + TOKENS.computeIfAbsent(role, TestServer::token))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public static JsonNode answer(Role role, String path) {
        var response = get(role, path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " was answered " + response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    public static HttpResponse<String> getAsNobody(String path) {
        return send(request(path));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The login of the account with this role, whose password is {@link #PASSWORD}. */
    public static String loginOf(Role role) {
        TOKENS.computeIfAbsent(role, TestServer::token);
        return role.code();
    }

    /** Somebody of their own, with a token. */
    public record Member(UUID account, String token) {
        public HttpResponse<String> post(String path, String body) {
            return send(request(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
        }
    }

    /** Somebody new in this role. */
    public static Member member(Role role) {
        return member(role, "member-" + UUID.randomUUID());
    }

    private static String token(Role role) {
        return member(role, role.code()).token();
    }

    private static Member member(Role role, String login) {
        var account = bean(Accounts.class)
                .create(new NewAccount("A person", login, PASSWORD, new RoleCombination(Set.of(role))));
        bean(Agreements.class).record(account, LocalDate.of(2026, 1, 2), null, null);
        var pair = (login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair);
        var token = json(send(
                        request("/api/tokens").header("Authorization", basic).POST(BodyPublishers.noBody())))
                .get("token")
                .asString();
        return new Member(account, token);
    }

    public static HttpRequest.Builder request(String path) {
        var port = CONTEXT.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(CLIENT, request);
    }

    public static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
