// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields from the schemas of an OpenAPI document (version 3.1). */
final class SchemaReader {
    private static final int DEEPEST = 6;
    private static final String NULL = "null";

    private final JsonNode document;

    SchemaReader(JsonNode document) {
        this.document = document;
    }

    /** The members of an object that this schema describes. */
    Field.Group object(JsonNode schema) {
        return group("", true, resolved(schema), 0);
    }

    private Field.Group group(String name, boolean required, JsonNode schema, int depth) {
        var needed = texts(schema.path("required"));
        var members = new ArrayList<Field>();
        var removable = new HashSet<String>();
        for (var member : schema.path("properties").properties()) {
            if (mayBeNull(member.getValue())) {
                removable.add(member.getKey());
            }
            members.add(field(member.getKey(), needed.contains(member.getKey()), member.getValue(), depth + 1));
        }
        return new Field.Group(name, required, members, removable);
    }

    private Field field(String name, boolean required, JsonNode written, int depth) {
        var schema = resolved(written);
        if (depth > DEEPEST) {
            throw new IllegalStateException("a schema is nested too deeply for a form: " + name);
        }
        return switch (type(schema)) {
            case "object" -> group(name, required, schema, depth);
            case "array" -> array(name, required, resolved(schema.path("items")), depth);
            case "boolean" -> new Field.Single(name, required, Field.Type.FLAG, null);
            case "integer" -> new Field.Single(name, required, Field.Type.WHOLE_NUMBER, null);
            case "number" -> new Field.Single(name, required, Field.Type.DECIMAL, null);
            default -> text(name, required, schema);
        };
    }

    private Field array(String name, boolean required, JsonNode items, int depth) {
        return items.has("enum")
                ? new Field.Choices(name, required, constants(name, items))
                : new Field.Rows(name, required, field("", true, items, depth + 1));
    }

    private static Field text(String name, boolean required, JsonNode schema) {
        if (schema.has("enum")) {
            return new Field.Choice(name, required, constants(name, schema));
        }
        var type = switch (schema.path("format").asString("")) {
            case "date", "day-or-instant" -> Field.Type.DAY;
            case "date-time" -> Field.Type.MOMENT;
            case "decimal" -> Field.Type.DECIMAL;
            default -> Field.Type.TEXT;
        };
        return new Field.Single(name, required, type, longest(schema));
    }

    private static @Nullable Integer longest(JsonNode schema) {
        return schema.has("maxLength") ? schema.get("maxLength").asInt() : null;
    }

    private static Field.Constants constants(String name, JsonNode schema) {
        return new Field.Constants(
                schema.path("x-enumeration").asString(name), List.copyOf(listed(schema.path("enum"))));
    }

    /** In a schema that allows null, the other type. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? listed(type).stream()
                        .filter(one -> !one.equals(NULL))
                        .findFirst()
                        .orElse("")
                : type.asString("");
    }

    private static boolean mayBeNull(JsonNode schema) {
        return listed(schema.path("type")).contains(NULL)
                || schema.path("oneOf").valueStream().anyMatch(SchemaReader::isNull);
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asString("").equals(NULL)
                || listed(schema.path("type")).equals(List.of(NULL));
    }

    /** What a reference leads to; of a choice between something and null, what that is. */
    private JsonNode resolved(JsonNode written) {
        var schema = written.path("oneOf")
                .valueStream()
                .filter(one -> !isNull(one))
                .findFirst()
                .orElse(written);
        var reference = schema.path("$ref").asString("");
        return reference.startsWith("#") ? document.at(reference.substring(1)) : schema;
    }

    private static Set<String> texts(JsonNode array) {
        return new HashSet<>(listed(array));
    }

    private static List<String> listed(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
