// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether JSON is what a schema of {@code docs/openapi.json} says, and nothing that it does not say. */
final class Conformity {
    private Conformity() {}

    /** Where it is not, and why; no values. */
    static List<String> faults(JsonNode value, JsonNode schema) {
        return faults("", value, schema).toList();
    }

    private static Stream<String> faults(String at, JsonNode value, JsonNode written) {
        var schema = PublishedOperation.resolved(written);
        if (schema.has("oneOf")) {
            return oneOf(at, value, schema);
        }
        var types = types(schema);
        if (!types.isEmpty() && !types.contains(type(value))) {
            return Stream.of(at + ": is " + type(value) + ", not one of " + types);
        }
        if (value.isObject()) {
            return object(at, value, schema);
        }
        if (value.isArray()) {
            var found = new ArrayList<String>();
            for (int i = 0; i < value.size(); i++) {
                found.addAll(
                        faults(at + "/" + i, value.get(i), schema.path("items")).toList());
            }
            return found.stream();
        }
        return value.isString() ? text(at, value.asString(), schema) : Stream.empty();
    }

    private static Stream<String> oneOf(String at, JsonNode value, JsonNode schema) {
        var choice = schema.path("discriminator");
        if (!choice.isMissingNode()) {
            var told = value.path(choice.path("propertyName").asString()).asString("");
            var reference = choice.path("mapping").path(told);
            return reference.isMissingNode()
                    ? Stream.of(at + ": is of none of the kinds that are told apart")
                    : faults(
                            at,
                            value,
                            PublishedOperation.document()
                                    .at(reference.asString().substring(1)));
        }
        var each = schema.get("oneOf")
                .valueStream()
                .map(one -> faults(at, value, one).toList())
                .toList();
        return each.stream().filter(List::isEmpty).count() == 1
                ? Stream.empty()
                : Stream.of(at + ": is not exactly one of several: " + each);
    }

    private static Stream<String> object(String at, JsonNode value, JsonNode schema) {
        var found = new ArrayList<String>();
        var members = schema.path("properties");
        for (var needed : schema.path("required")) {
            if (!value.has(needed.asString())) {
                found.add(at + "/" + needed.asString() + ": is missing");
            }
        }
        var others = schema.path("additionalProperties");
        for (var member : value.properties()) {
            var place = at + "/" + member.getKey();
            if (members.has(member.getKey())) {
                found.addAll(faults(place, member.getValue(), members.get(member.getKey()))
                        .toList());
            } else if (others.isObject()) {
                found.addAll(faults(place, member.getValue(), others).toList());
            } else if (!others.asBoolean(false)) {
                found.add(place + ": is not described");
            }
        }
        return found.stream();
    }

    private static Stream<String> text(String at, String value, JsonNode schema) {
        if (schema.has("enum")
                && schema.get("enum")
                        .valueStream()
                        .noneMatch(one -> one.asString("").equals(value))) {
            return Stream.of(at + ": is none of the constants");
        }
        try {
            switch (schema.path("format").asString("")) {
                case "uuid" -> UUID.fromString(value);
                case "date" -> LocalDate.parse(value);
                case "date-time" -> Instant.parse(value);
                default -> {}
            }
            return Stream.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Stream.of(
                    at + ": has not the format " + schema.path("format").asString());
        }
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).toList()
                : type.isMissingNode() ? List.of() : List.of(type.asString());
    }

    private static String type(JsonNode value) {
        if (value.isIntegralNumber()) {
            return "integer";
        }
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "object";
            case ARRAY -> "array";
            case STRING, BINARY -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL, MISSING -> "null";
        };
    }
}
