// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the calls for imports. */
public final class ImportClient {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String authorization;

    private ImportClient(URI address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** With a token. */
    public static ImportClient withToken(URI address, String token) {
        return new ImportClient(address, "Bearer " + token);
    }

    /** As somebody with an account. */
    public static ImportClient signingIn(URI address, String login, String password) throws InterruptedException {
        var pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        var answer = new ImportClient(address, "Basic " + pair)
                .call("POST", "/api/tokens", "application/json", BodyPublishers.noBody());
        return withToken(address, answer.get("token").asString());
    }

    /** A mapping for this header. */
    public Map<String, Object> propose(String as, String header) throws InterruptedException {
        var proposal = call("POST", "/api/imports/proposals?as=" + as, "text/csv", BodyPublishers.ofString(header));
        var mapping = JSON.convertValue(proposal, new TypeReference<Map<String, Object>>() {});
        mapping.values().removeIf(value -> value == null);
        return mapping;
    }

    /** A new import that waits for its rows; answers its path. */
    public String begin(String as, boolean dryRun, Map<String, Object> mapping) throws InterruptedException {
        var body = JSON.writeValueAsString(Map.of("as", as, "dryRun", dryRun, "mapping", mapping));
        var begun = call("POST", "/api/imports", "application/json", BodyPublishers.ofString(body));
        return "/api/imports/" + begun.get("id").asString();
    }

    /** Sends the rows as they are read, and waits until all are decided. */
    public JsonNode send(String path, Supplier<InputStream> file) throws InterruptedException {
        return call("PUT", path + "/rows", "text/csv", BodyPublishers.ofInputStream(file));
    }

    /** A page of what is to be said about rows: {@code rejects} or {@code flags}. */
    public JsonNode notes(String path, String which, long after) throws InterruptedException {
        return call("GET", path + "/" + which + "?after=" + after, "application/json", BodyPublishers.noBody());
    }

    private JsonNode call(String method, String path, String type, BodyPublisher body) throws InterruptedException {
        try {
            var response = http.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Authorization", authorization)
                            .header("Content-Type", type)
                            .method(method, body)
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 300) {
                throw new ImportFailed(problem(response.statusCode(), response.body()));
            }
            return JSON.readTree(response.body());
        } catch (ConnectException nobody) {
            throw new ImportFailed("nobody answers at " + address + "; is ./lethe start running?");
        } catch (IOException broken) {
            throw broken.getCause() instanceof ImportFailed ours
                    ? ours
                    : new ImportFailed("the connection broke; run the same import again, and only the rest is stored");
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
