// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.customer.DerivedDataHolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A replay as it is asked for.
 *
 * @param projections codes, in the order in which they are replayed
 */
public record ReplayRequest(boolean swap, List<String> projections) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> MEMBERS = Set.of("swap", "projections");

    public ReplayRequest {
        projections = List.copyOf(projections);
    }

    /**
     * Reads a body, which may be empty: then everything is compared.
     *
     * @param known all projections
     */
    static ReplayRequest read(byte[] body, List<TableRebuild> known) {
        var json = body.length == 0 ? JSON.createObjectNode() : json(body);
        var faults = new ArrayList<FieldError>();
        if (!MEMBERS.containsAll(json.propertyNames())) {
            faults.add(new FieldError("", "has an unknown member; known are projections, swap"));
        }
        boolean swap = swap(json, faults);
        var projections = projections(json, known, faults);
        if (!faults.isEmpty()) {
            throw TypedRefusal.at(HttpProblems.CONTENT_REFUSED, faults);
        }
        return new ReplayRequest(swap, List.copyOf(projections));
    }

    private static boolean swap(JsonNode json, List<FieldError> faults) {
        var given = json.path("swap");
        if (!given.isMissingNode() && !given.isBoolean()) {
            faults.add(new FieldError("/swap", "expected true or false"));
        }
        return given.isBoolean() && given.booleanValue();
    }

    private static Set<String> projections(JsonNode json, List<TableRebuild> known, List<FieldError> faults) {
        var names = new LinkedHashSet<String>();
        var given = json.path("projections");
        if (given.isMissingNode()) {
            known.stream().map(TableRebuild::projection).forEach(names::add);
        } else if (!given.isArray() || given.isEmpty()) {
            faults.add(new FieldError("/projections", "expected a list of names"));
        }
        for (int i = 0; i < given.size() && given.isArray(); i++) {
            var name = given.get(i).asString("");
            if (known.stream().noneMatch(rebuild -> rebuild.projection().equals(name)) || !names.add(name)) {
                faults.add(new FieldError("/projections/" + i, expected(name, known)));
            }
        }
        return names;
    }

    private static String expected(String name, List<TableRebuild> known) {
        var names =
                String.join(", ", known.stream().map(TableRebuild::projection).toList());
        return name.equals(DerivedDataHolder.SEARCH.code())
                ? "search is in memory only and built anew at each start, so there is nothing to replay; known are "
                        + names
                : "expected each of these at most once: " + names;
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
        throw TypedRefusal.of(HttpProblems.CONTENT_REFUSED, "The body, if there is one, must be a JSON object.");
    }
}
