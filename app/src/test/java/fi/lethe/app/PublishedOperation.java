// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operation of {@code docs/openapi.json}. */
record PublishedOperation(String method, String path, JsonNode json) {
    private static final JsonNode DOCUMENT = read();

    private static JsonNode read() {
        try {
            return JsonMapper.shared().readTree(Files.readString(Path.of("..", "docs", "openapi.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode document() {
        return DOCUMENT;
    }

    static List<PublishedOperation> all() {
        return DOCUMENT.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(each -> new PublishedOperation(each.getKey(), path.getKey(), each.getValue())))
                .toList();
    }

    static PublishedOperation named(String id) {
        return all().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation is named " + id));
    }

    String id() {
        return json.path("operationId").asString("");
    }

    boolean takesBody() {
        return json.has("requestBody");
    }

    /** Whether it is for everybody, without a token. */
    boolean isOpen() {
        return json.path("security").isArray() && json.path("security").isEmpty();
    }

    Set<String> codes() {
        return Set.copyOf(json.path("responses").propertyNames());
    }

    Set<Integer> successes() {
        return codes().stream()
                .filter(code -> code.startsWith("2"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    JsonNode response(String code) {
        return resolved(json.path("responses").path(code));
    }

    /** The schema of what is answered with this code as this type, if there is one. */
    Optional<JsonNode> answer(int code, String type) {
        var schema = response(Integer.toString(code)).path("content").path(type).path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    /** What a reference leads to, or the same. */
    static JsonNode resolved(JsonNode written) {
        var reference = written.path("$ref").asString("");
        return reference.isEmpty() ? written : DOCUMENT.at(reference.substring(1));
    }

    @Override
    public String toString() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }
}
