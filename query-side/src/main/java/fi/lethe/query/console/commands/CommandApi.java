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
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
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
     * What the API answers.
     *
     * @param key with which the same command may be sent again; null for one that is only rehearsed
     * @throws ApiRefused where it refuses
     * @throws TypedRefusal where it cannot be reached
     */
    public <T> T send(String path, String token, @Nullable UUID key, Map<String, ?> body, Class<T> answer) {
        var request = HttpRequest.newBuilder(address.get().resolve("/api/commands/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (key != null) {
            request.header("Idempotency-Key", key.toString());
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw ApiRefused.of(response.statusCode(), JSON.readTree(response.body()));
            }
            return JSON.readValue(response.body(), answer);
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
