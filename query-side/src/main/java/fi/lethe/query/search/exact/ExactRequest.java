// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.exact;

import static java.util.Objects.requireNonNull;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.PurposeId;
import fi.lethe.query.request.Parameters;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exact search as it is asked for.
 *
 * @param after the position to wait for
 */
record ExactRequest(ExactQuestion question, @Nullable Long after) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> MEMBERS =
            Set.of("customer", "customerNumber", "invoice", "name", "email", "phone", "street", "after", "purpose");
    private static final String OF_ANOTHER_TYPE = "\0";

    /** Reads a body, and refuses it with all that is wrong with it; nothing of it is repeated. */
    static ExactRequest read(byte[] body) {
        var json = json(body);
        var members = new Parameters();
        members.refuseUnknown(json.propertyNames(), MEMBERS);
        var question = ExactWords.of(name -> text(json, name)).question(members);
        var after = members.position("after", number(json));
        members.read("purpose", text(json, "purpose"), PurposeId.RIGHTS_REQUEST.value(), ExactRequest::purpose);
        members.refuseFaults();
        return new ExactRequest(requireNonNull(question), after);
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
        throw TypedRefusal.of(
                HttpProblems.CONTENT_REFUSED,
                "The body must be a JSON object with customer, customerNumber or invoice, or name with one of email, phone and street.");
    }

    private static @Nullable String text(JsonNode json, String name) {
        var value = json.get(name);
        return value == null || value.isNull() ? null : value.isString() ? value.stringValue() : OF_ANOTHER_TYPE;
    }

    private static @Nullable String number(JsonNode json) {
        var value = json.get("after");
        return value == null || value.isNull() ? null : value.isIntegralNumber() ? value.asString() : OF_ANOTHER_TYPE;
    }

    private static PurposeId purpose(String text) {
        if (!text.equals(PurposeId.RIGHTS_REQUEST.value())) {
            throw new IllegalArgumentException("another purpose");
        }
        return PurposeId.RIGHTS_REQUEST;
    }

    @Override
    public String toString() {
        return "ExactRequest[not shown]";
    }
}
