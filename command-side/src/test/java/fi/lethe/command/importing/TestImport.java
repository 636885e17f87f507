// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.request;
import static fi.lethe.command.TestHouse.send;
import static fi.lethe.command.TestHouse.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.testing.Workbook;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Somebody who imports over the API. */
final class TestImport {
    private final String as;
    private final String mapping;

    /** What rows are, and a mapping as JSON. */
    TestImport(String as, String mapping) {
        this.as = as;
        this.mapping = mapping;
    }

    HttpResponse<String> begin(boolean dryRun) {
        return beginAs(tokenOf(Role.STAFF), dryRun);
    }

    HttpResponse<String> beginAs(String token, boolean dryRun) {
        return send(request("/api/imports")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"as": "%s", "dryRun": %s, "mapping": %s}""".formatted(as, dryRun, mapping))));
    }

    HttpResponse<String> rows(HttpResponse<String> begun, byte[] file) {
        return rows(begun, file, "text/csv");
    }

    HttpResponse<String> rows(HttpResponse<String> begun, byte[] file, String mediaType) {
        return send(authorized(location(begun) + "/rows")
                .header("Content-Type", mediaType)
                .PUT(BodyPublishers.ofByteArray(file)));
    }

    /** Sends it as it comes, while the test goes on. */
    static CompletableFuture<HttpResponse<String>> sending(String token, String location, Supplier<InputStream> file) {
        return CompletableFuture.supplyAsync(
                () -> send(request(location + "/rows")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/csv")
                        .PUT(BodyPublishers.ofInputStream(file))),
                Thread::startVirtualThread);
    }

    static String location(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return begun.headers().firstValue("Location").orElseThrow();
    }

    static JsonNode state(String location) {
        return json(send(authorized(location)));
    }

    JsonNode take(String file) {
        return take(file, StandardCharsets.UTF_8);
    }

    JsonNode take(String file, Charset encoding) {
        return done(rows(begin(false), file.getBytes(encoding)));
    }

    JsonNode takeWorkbook(Workbook file) {
        return done(rows(begin(false), file.bytes(), FileForm.XLSX));
    }

    JsonNode rehearse(String file) {
        return done(rows(begin(true), file.getBytes(StandardCharsets.UTF_8)));
    }

    static JsonNode rejects(JsonNode answer) {
        return json(send(authorized("/api/imports/" + answer.get("id").asString() + "/rejects")))
                .get("rows");
    }

    static JsonNode flags(JsonNode answer) {
        return json(send(authorized("/api/imports/" + answer.get("id").asString() + "/flags")))
                .get("rows");
    }

    /** imported, changed, unchanged, rejected. */
    static String counts(JsonNode answer) {
        return answer.get("imported") + " " + answer.get("changed") + " " + answer.get("unchanged") + " "
                + answer.get("rejected");
    }

    static HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + tokenOf(Role.STAFF));
    }

    private static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("state").asString()).isEqualTo("DONE");
        return json(answer);
    }
}
