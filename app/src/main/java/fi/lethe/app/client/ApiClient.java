// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.client;

import fi.lethe.installation.client.HttpCalls;
import fi.lethe.installation.client.HttpCalls.Content;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's calls of one Lethe. */
public final class ApiClient {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpCalls calls = new HttpCalls(Duration.ofMinutes(2), null);
    private final URI address;
    private final Consumer<HttpHeaders> authorization;

    private ApiClient(URI address, Consumer<HttpHeaders> authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** With a token. */
    public static ApiClient withToken(URI address, String token) {
        return new ApiClient(address, headers -> headers.setBearerAuth(token));
    }

    /** As somebody with an account. */
    public static ApiClient signingIn(URI address, String login, String password) throws InterruptedException {
        try {
            var answer = new ApiClient(
                            address, headers -> headers.setBasicAuth(login, password, StandardCharsets.UTF_8))
                    .call(HttpMethod.POST, "/api/tokens", "application/json", null);
            return withToken(address, answer.get("token").asString());
        } catch (IOException broken) {
            throw new CallFailed("the connection broke; try again");
        }
    }

    /**
     * The JSON that answers a call.
     *
     * @param body is sent as it is written; absent: none
     * @throws CallFailed where it is refused, or nobody is there
     * @throws IOException where the connection breaks
     */
    public JsonNode call(HttpMethod method, String path, String type, @Nullable Content body)
            throws IOException, InterruptedException {
        try {
            var answered = calls.send(
                    method,
                    address.resolve(path),
                    authorization.andThen(headers -> headers.set(HttpHeaders.CONTENT_TYPE, type)),
                    body);
            if (answered.isRefused()) {
                throw new CallFailed(problem(answered.status(), answered.body()));
            }
            return JSON.readTree(answered.body());
        } catch (ConnectException nobody) {
            throw new CallFailed("nobody answers at " + address + "; is ./lethe start running?");
        }
    }

    private static String problem(int status, String body) {
        try {
            var problem = JSON.readTree(body);
            var text = new StringBuilder(problem.at("/detail").asString("refused with status " + status));
            problem.at("/errors")
                    .forEach(error -> text.append("\n  ")
                            .append(error.at("/pointer").asString(""))
                            .append(": ")
                            .append(error.at("/detail").asString("")));
            return text.toString();
        } catch (JacksonException other) {
            return "refused with status " + status;
        }
    }
}
