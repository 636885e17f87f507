// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Makes calls as {@code docs/openapi.json} names them, holds each answer to it, and remembers what was answered. */
final class PublishedCalls {
    private final Set<String> seen = new TreeSet<>();

    /** What was answered so far, such as {@code open-account 201}. */
    Set<String> seen() {
        return seen;
    }

    /**
     * Makes a call.
     *
     * @param asked the operation's name, with a query if any, such as {@code list-accounts?on=2026-11-29}
     * @param body empty where it takes none
     * @param places what stands in its path, in this order
     * @return the answer's body, if it has one
     */
    JsonNode call(Caller caller, int expected, String asked, String body, Object... places) {
        var named = asked.split("\\?", 2);
        var operation = PublishedOperation.named(named[0]);
        var address = path(operation, places) + (named.length > 1 ? "?" + named[1] : "");
        var answer = send(caller, operation, address, body);
        assertThat(answer.statusCode()).as(operation + ": " + answer.body()).isEqualTo(expected);
        assertThat(operation.successes())
                .as(operation + " documents its success")
                .contains(expected);
        seen.add(operation.id() + " " + expected);
        var documented = operation.response(Integer.toString(expected)).path("headers");
        for (var header : new String[] {"Location", "ETag"}) {
            assertThat(documented.has(header))
                    .as(operation + " documents " + header)
                    .isEqualTo(answer.headers().firstValue(header).isPresent());
        }
        return held(operation, expected, answer);
    }

    /** Somebody with a token of their own. */
    Caller signedIn(URI address, String login) {
        var pair = (login + ":" + House.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var basic = new Caller(address, "Basic " + Base64.getEncoder().encodeToString(pair));
        return new Caller(
                address, call(basic, 200, "issue-token", "").get("token").asString());
    }

    private static JsonNode held(PublishedOperation operation, int code, HttpResponse<String> answer) {
        if (operation.answer(code, "text/csv").isPresent()) {
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/csv");
            return MissingNode.getInstance();
        }
        var schema = operation.answer(code, "application/json");
        if (schema.isEmpty()) {
            assertThat(answer.body()).as(operation + " answers nothing").isEmpty();
            return MissingNode.getInstance();
        }
        var told = Caller.json(answer);
        assertThat(Conformity.faults(told, schema.get()))
                .as(operation.toString())
                .isEmpty();
        return told;
    }

    private static String path(PublishedOperation operation, Object... places) {
        var path = operation.path();
        for (var place : places) {
            path = path.replaceFirst("\\{\\w+}", place.toString());
        }
        return path;
    }

    private static HttpResponse<String> send(Caller caller, PublishedOperation operation, String address, String body) {
        var request = HttpRequest.newBuilder(URI.create(caller.address() + address))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", caller.token().contains(" ") ? caller.token() : "Bearer " + caller.token());
        if (!body.isEmpty()) {
            var types = operation.json().at("/requestBody/content").propertyNames();
            request.header("Content-Type", types.iterator().next());
        }
        return Caller.send(request.method(
                        operation.method().toUpperCase(Locale.ROOT),
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }
}
