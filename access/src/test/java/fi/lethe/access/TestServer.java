// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access;

import fi.lethe.access.account.AccountPasswords;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Invitation;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.token.TestTokens;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The test application on a loopback port, started once per JVM, and a caller of it. */
public final class TestServer {
    public static final String PASSWORD = "Kevätkukkia-42";
    private static final ConfigurableApplicationContext CONTEXT = node();
    /** Made once, because it takes a while. */
    private static final String HASH = bean(AccountPasswords.class).hash(PASSWORD);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern LENGTH = Pattern.compile("(?i)\\nContent-Length: (\\d+)");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** A person with an account. */
    public record Person(UUID id, String login, String name) {}

    private TestServer() {}

    /** One more process, as far as this can be one, on the same databases. */
    public static ConfigurableApplicationContext node(String... settings) {
        var all = Stream.concat(
                Stream.of("--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off"),
                Arrays.stream(settings));
        return SpringApplication.run(TestApplication.class, all.toArray(String[]::new));
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    public static Person person(Role... roles) {
        var number = PEOPLE.incrementAndGet();
        var login = "Väinö" + number + "@example.fi";
        var name = "Maija Meikäläinen " + number;
        var id = bean(Accounts.class).invite(new Invitation(name, login, new RoleCombination(Set.of(roles))), null);
        bean(AccountPasswords.class).store(id, HASH);
        return new Person(id, login, name);
    }

    /** Somebody with a confidentiality agreement without end. */
    public static Person bound(Role... roles) {
        var person = person(roles);
        bean(Agreements.class).record(person.id(), LocalDate.of(2026, 1, 2), null, null);
        return person;
    }

    public static String token(Person person) {
        return TestTokens.of(person.id());
    }

    public static String tokenOf(Role... roles) {
        return token(bound(roles));
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

    public static HttpResponse<String> put(String path, String token, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    /** The status of an answer, once a second person has confirmed what it waits for. */
    public static int confirmed(HttpResponse<String> answer) {
        var waiting = answer.body().isEmpty() ? null : json(answer);
        var proposal = waiting == null
                ? ""
                : Stream.of("/proposal", "/roles/proposal", "/waiting/proposal")
                        .map(pointer -> waiting.at(pointer).asString(""))
                        .collect(Collectors.joining());
        if (!proposal.isEmpty()) {
            var confirmed =
                    post("/api/accounts/proposals/" + proposal + "/confirmation", tokenOf(Role.RESPONSIBLE), "");
            if (confirmed.statusCode() != 204) {
                throw new AssertionError(confirmed.body());
            }
        }
        return answer.statusCode();
    }

    /** The stable name of the problem in an answer. */
    public static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).at("/type").asString("").replace("/problems/", "");
    }

    public static HttpRequest.Builder request(String path) {
        return request(CONTEXT, path);
    }

    public static HttpRequest.Builder request(ConfigurableApplicationContext node, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(node) + path));
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
        return raw(CONTEXT, request);
    }

    /** What one process says to these very bytes; OWN_HOST in them stands for its host and port. */
    public static String raw(ConfigurableApplicationContext node, String template) {
        var request = template.replace("OWN_HOST", "localhost:" + port(node));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port(node))) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first answer to these very bytes, whether the server then closes the connection or waits for more. */
    public static String firstAnswer(String request) {
        return firstAnswer(CONTEXT, request);
    }

    /** The same of one process. */
    public static String firstAnswer(ConfigurableApplicationContext node, String template) {
        var request = template.replace("OWN_HOST", "localhost:" + port(node));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port(node))) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            for (var read = 0; read >= 0 && !isWhole(answer); ) {
                read = socket.getInputStream().read();
                if (read >= 0) {
                    answer.append((char) read);
                }
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(StringBuilder answer) {
        var end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        var length = LENGTH.matcher(answer.substring(0, end));
        return length.find()
                ? answer.length() >= end + 4 + Integer.parseInt(length.group(1))
                : answer.toString().endsWith("\r\n0\r\n\r\n");
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public static int port(ConfigurableApplicationContext node) {
        return Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
