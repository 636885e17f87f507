// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import fi.lethe.installation.client.HttpCalls;
import fi.lethe.installation.client.HttpCalls.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the API with an account, as any client would. */
final class Visitor {
    /** How long an answer may take. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpCalls client;
    private final Sides sides;
    private final String token;

    private Visitor(HttpCalls client, Sides sides, String token) {
        this.client = client;
        this.sides = sides;
        this.token = token;
    }

    static Visitor signingIn(HttpCalls client, Sides sides, String login, String password) {
        var answer = send(
                client,
                HttpMethod.POST,
                sides.commands().resolve("/api/tokens"),
                headers -> headers.setBasicAuth(login, password, StandardCharsets.UTF_8),
                null);
        if (answer.status() >= 300) {
            throw new DemoFailed("the account " + login + " was not let in: " + answer.status());
        }
        return new Visitor(client, sides, answer.at("/token"));
    }

    HttpReply command(String name, Map<String, ?> body) {
        return send(
                client,
                HttpMethod.POST,
                sides.commands().resolve("/api/commands/" + name),
                headers -> {
                    headers.setBearerAuth(token);
                    headers.setContentType(MediaType.APPLICATION_JSON);
                },
                HttpCalls.text(JSON.writeValueAsString(body)));
    }

    HttpReply get(String path) {
        return send(client, HttpMethod.GET, sides.reads().resolve(path), headers -> headers.setBearerAuth(token), null);
    }

    private static HttpReply send(
            HttpCalls client, HttpMethod method, URI address, Consumer<HttpHeaders> headers, @Nullable Content body) {
        try {
            var answered = client.send(method, address, headers, body);
            return new HttpReply(answered.status(), answered.body(), parse(answered.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted");
        }
    }

    private static JsonNode parse(String body) {
        return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    }
}
