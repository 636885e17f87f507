// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the API with an account, as any client would. */
final class Visitor {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final Sides sides;
    private final String token;

    private Visitor(HttpClient client, Sides sides, String token) {
        this.client = client;
        this.sides = sides;
        this.token = token;
    }

    static Visitor signingIn(HttpClient client, Sides sides, String login, String password) {
        var basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        var answer = send(
                client,
                request(sides.commands(), "/api/tokens", "Basic " + basic)
                        .POST(BodyPublishers.noBody())
                        .build());
        if (answer.status() >= 300) {
            throw new DemoFailed("the account " + login + " was not let in: " + answer.status());
        }
        return new Visitor(client, sides, answer.at("/token"));
    }

    Answer command(String name, Map<String, ?> body) {
        return send(
                client,
                request(sides.commands(), "/api/commands/" + name)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    Answer get(String path) {
        return send(client, request(sides.reads(), path).GET().build());
    }

    private HttpRequest.Builder request(URI side, String path) {
        return request(side, path, "Bearer " + token);
    }

    private static HttpRequest.Builder request(URI address, String path, String authorization) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Authorization", authorization);
    }

    private static Answer send(HttpClient client, HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), parse(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted");
        }
    }

    private static JsonNode parse(@Nullable String body) {
        return body == null || body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    }
}
