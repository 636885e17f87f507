// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.RoleCombination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The test application on a loopback port, started once per JVM, and a caller of it. */
public final class TestServer {
    public static final String PASSWORD = "Kevätkukkia-42";
    private static final ConfigurableApplicationContext CONTEXT = SpringApplication.run(
            TestApplication.class, "--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** A person with an account. */
    public record Person(UUID id, String login, String name) {}

    private TestServer() {}

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    public static Person person(Role... roles) {
        var number = PEOPLE.incrementAndGet();
        var login = "Käyttäjä" + number + "@example.fi";
        var name = "Maija Meikäläinen " + number;
        var id = bean(Accounts.class).create(new NewAccount(name, login, PASSWORD, new RoleCombination(Set.of(roles))));
        return new Person(id, login, name);
    }

    public static String tokenOf(Role... roles) {
        return json(signIn(person(roles).login(), PASSWORD)).get("token").asString();
    }

    public static HttpResponse<String> signIn(String login, String password) {
        return send(request("/api/tokens")
                .header("Authorization", basic(login, password))
                .POST(BodyPublishers.noBody()));
    }

    public static String basic(String login, String password) {
        var pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    public static HttpResponse<String> get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    public static HttpResponse<String> post(String path, String token, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the server says to these very bytes, until it closes the connection. */
    public static String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static int port() {
        return Integer.parseInt(CONTEXT.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
