// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.commands;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends commands as any client does, over HTTP and with the reader's own token. */
public final class CommandApi implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<URI> address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    CommandApi(Supplier<URI> address) {
        this.address = address;
    }

    /** Where the command API is: where it was said, else where this server itself listens. */
    static URI address(@Nullable URI given, Environment environment) {
        if (given != null) {
            return given;
        }
        try {
            var bound = InetAddress.getByName(environment.getProperty("server.address", "127.0.0.1"));
            var host = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
            var name = host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
            return URI.create("http://" + name + ":" + environment.getRequiredProperty("local.server.port"));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("server.address is no address", e);
        }
    }

    /**
     * What the API answers to a command.
     *
     * @param key with which the same command may be sent again
     * @throws ApiRefused where it refuses
     * @throws TypedRefusal where it cannot be reached
     */
    public JsonNode send(String command, String token, UUID key, JsonNode body, Locale language) {
        return answer(command(command, token, body, language).header("Idempotency-Key", key.toString()));
    }

    /**
     * What the API answers to the rehearsal of a command.
     *
     * @throws ApiRefused where it refuses, as it would refuse the command
     * @throws TypedRefusal where it cannot be reached
     */
    public JsonNode rehearse(String command, String token, JsonNode body, Locale language) {
        return answer(command(command + "/rehearsal", token, body, language));
    }

    /**
     * The API's OpenAPI document.
     *
     * @throws TypedRefusal where it cannot be reached
     */
    public JsonNode document() {
        return answer(HttpRequest.newBuilder(address.get().resolve("/api/openapi.json"))
                .timeout(PATIENCE)
                .GET());
    }

    /** What the API answers, as a record. */
    public <T> T read(JsonNode answer, Class<T> type) {
        return JSON.treeToValue(answer, type);
    }

    /** A body with these members. */
    public JsonNode body(Map<String, ?> members) {
        return JSON.valueToTree(members);
    }

    private HttpRequest.Builder command(String path, String token, JsonNode body, Locale language) {
        return HttpRequest.newBuilder(address.get().resolve("/api/commands/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language.toLanguageTag())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            var answer = JSON.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw ApiRefused.of(response.statusCode(), answer);
            }
            return answer;
        } catch (IOException | JacksonException _) {
            throw TypedRefusal.of(HttpProblems.UNAVAILABLE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw TypedRefusal.of(HttpProblems.UNAVAILABLE);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
