// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's calls of one Lethe. */
public final class ApiClient {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String authorization;

    private ApiClient(URI address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** With a token. */
    public static ApiClient withToken(URI address, String token) {
        return new ApiClient(address, "Bearer " + token);
    }

    /** As somebody with an account. */
    public static ApiClient signingIn(URI address, String login, String password) throws InterruptedException {
        var pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        try {
            var answer = new ApiClient(address, "Basic " + pair)
                    .call("POST", "/api/tokens", "application/json", BodyPublishers.noBody());
            return withToken(address, answer.get("token").asString());
        } catch (IOException broken) {
            throw new CallFailed("the connection broke; try again");
        }
    }

    /**
     * The JSON that answers a call.
     *
     * @throws CallFailed where it is refused, or nobody is there
     * @throws IOException where the connection breaks
     */
    public JsonNode call(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        try {
            var response = http.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Authorization", authorization)
                            .header("Content-Type", type)
                            .method(method, body)
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 300) {
                throw new CallFailed(problem(response.statusCode(), response.body()));
            }
            return JSON.readTree(response.body());
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
