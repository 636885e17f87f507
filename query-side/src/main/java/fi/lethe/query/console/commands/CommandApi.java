// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.commands;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.installation.client.HttpCalls;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends commands as any client does, over HTTP and with the reader's own token. */
public final class CommandApi implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<URI> address;
    private final HttpCalls calls = new HttpCalls(Duration.ofSeconds(5), PATIENCE);
    private final HttpCalls unhurried = new HttpCalls(Duration.ofSeconds(5), null);

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
    public JsonNode send(String command, String token, UUID key, JsonNode body) {
        return command(command, token, body, headers -> headers.set("Idempotency-Key", key.toString()));
    }

    /**
     * What the API answers to the rehearsal of a command.
     *
     * @throws ApiRefused where it refuses, as it would refuse the command
     * @throws TypedRefusal where it cannot be reached
     */
    public JsonNode rehearse(String command, String token, JsonNode body) {
        return command(command + "/rehearsal", token, body, _ -> {});
    }

    /**
     * The API's OpenAPI document.
     *
     * @throws TypedRefusal where it cannot be reached
     */
    public JsonNode document() {
        return json(answer(calls, HttpMethod.GET, "/api/openapi.json", _ -> {}, null));
    }

    /**
     * What the API answers to a read.
     *
     * @throws ApiRefused where it refuses
     * @throws TypedRefusal where it cannot be reached
     */
    public JsonNode read(String path, String token) {
        return json(answer(calls, HttpMethod.GET, path, signed(token, null), null));
    }

    /**
     * What the API answers to a call that is no command.
     *
     * @param body absent: none
     * @throws ApiRefused where it refuses
     * @throws TypedRefusal where it cannot be reached
     */
    public JsonNode post(String path, String token, @Nullable JsonNode body) {
        return json(answer(
                calls,
                HttpMethod.POST,
                path,
                signed(token, body == null ? null : MediaType.APPLICATION_JSON),
                body == null ? null : HttpCalls.text(JSON.writeValueAsString(body))));
    }

    /**
     * What the API answers when a file is sent, as text; it may take as long as it does.
     *
     * @throws ApiRefused where it refuses
     * @throws TypedRefusal where it cannot be reached
     */
    public String file(HttpMethod method, String path, String token, MediaType type, byte[] file) {
        return answer(unhurried, method, path, signed(token, type), to -> to.write(file));
    }

    /** What the API answers, as a record. */
    public <T> T read(JsonNode answer, Class<T> type) {
        return JSON.treeToValue(answer, type);
    }

    /** A body with these members. */
    public JsonNode body(Map<String, ?> members) {
        return JSON.valueToTree(members);
    }

    private JsonNode command(String path, String token, JsonNode body, Consumer<HttpHeaders> further) {
        return json(answer(
                calls,
                HttpMethod.POST,
                "/api/commands/" + path,
                signed(token, MediaType.APPLICATION_JSON).andThen(further),
                HttpCalls.text(JSON.writeValueAsString(body))));
    }

    private static Consumer<HttpHeaders> signed(String token, @Nullable MediaType type) {
        return all -> {
            all.setBearerAuth(token);
            all.set(HttpHeaders.ACCEPT_LANGUAGE, "en"); // the page has words of its own
            if (type != null) {
                all.setContentType(type);
            }
        };
    }

    /** What a text of the API holds. */
    public JsonNode json(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException _) {
            throw TypedRefusal.of(HttpProblems.UNAVAILABLE);
        }
    }

    /** As text. */
    private String answer(
            HttpCalls by,
            HttpMethod method,
            String path,
            Consumer<HttpHeaders> headers,
            HttpCalls.@Nullable Content body) {
        try {
            var answered = by.send(method, address.get().resolve(path), headers, body);
            if (answered.isRefused()) {
                throw ApiRefused.of(answered.status(), JSON.readTree(answered.body()));
            }
            return answered.body();
        } catch (IOException | JacksonException _) {
            throw TypedRefusal.of(HttpProblems.UNAVAILABLE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw TypedRefusal.of(HttpProblems.UNAVAILABLE);
        }
    }

    @Override
    public void close() {
        calls.close();
        unhurried.close();
    }
}
