// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static java.util.Objects.requireNonNull;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.PurposeId;
import fi.lethe.query.request.Cursor;
import fi.lethe.query.request.Parameters;
import fi.lethe.rules.definition.BuiltInDefinition;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A search as it is asked for.
 *
 * @param after the position to wait for
 * @param cursor the customer to go on after
 * @param purpose where one is declared
 */
record SearchRequest(
        Question question,
        @Nullable Long after,
        int limit,
        @Nullable UUID cursor,
        @Nullable PurposeId purpose) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> MEMBERS = Set.of("q", "after", "limit", "cursor", "purpose");
    private static final Parameters.Limit PAGE = new Parameters.Limit(50, 100);
    private static final String OF_ANOTHER_TYPE = "\0";

    /** Reads a body, and refuses it with all that is wrong with it; nothing of it is repeated. */
    static SearchRequest read(byte[] body) {
        var json = json(body);
        var members = new Parameters();
        members.refuseUnknown(json.propertyNames(), MEMBERS);
        if (!json.hasNonNull("q")) {
            members.missing("q");
        }
        var question = members.read("q", text(json, "q"), Question.EXPECTED, Question::of);
        var after = members.position("after", number(json, "after"));
        int limit = members.limit("limit", number(json, "limit"), PAGE);
        var cursor = members.read("cursor", text(json, "cursor"), "a cursor from the page before", Cursor::customer);
        var purpose = members.read(
                "purpose",
                text(json, "purpose"),
                BuiltInDefinition.PURPOSES.expected(),
                BuiltInDefinition.PURPOSES::read);
        members.refuseFaults();
        return new SearchRequest(requireNonNull(question), after, limit, cursor, purpose);
    }

    private static JsonNode json(byte[] body) {
        try {
            var json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException _) {
            throw TypedRefusal.of(HttpProblems.MALFORMED_JSON);
        }
        throw TypedRefusal.of(HttpProblems.CONTENT_REFUSED, "The body must be a JSON object with the member q.");
    }

    private static @Nullable String text(JsonNode json, String name) {
        var value = json.get(name);
        return value == null || value.isNull() ? null : value.isString() ? value.stringValue() : OF_ANOTHER_TYPE;
    }

    private static @Nullable String number(JsonNode json, String name) {
        var value = json.get(name);
        return value == null || value.isNull() ? null : value.isIntegralNumber() ? value.asString() : OF_ANOTHER_TYPE;
    }

    @Override
    public String toString() {
        return "SearchRequest[not shown]";
    }
}
