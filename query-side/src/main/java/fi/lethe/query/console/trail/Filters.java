// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.trail;

import fi.lethe.query.audit.AuditQuestions.Asked;
import fi.lethe.query.console.FormField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * By what the address of the list narrows, as it was given.
 *
 * @param given without those that say nothing, in the order of the form
 * @param strange whether there is one beside of a name that is not known, or one twice
 */
record Filters(Map<String, String> given, boolean strange) {
    static final List<String> FIELDS =
            List.of("customer", "type", "actor", "token", "from", "to", "fromPosition", "toPosition");
    static final String LIST = "/console/entries";
    private static final String CURSOR = "cursor";

    static Filters of(MultiValueMap<String, String> parameters) {
        var known = Stream.concat(FIELDS.stream(), Stream.of(CURSOR)).toList();
        var given = new LinkedHashMap<String, String>();
        for (var field : known) {
            var text = FormField.given(parameters.getFirst(field));
            if (text != null) {
                given.put(field, text);
            }
        }
        var strange = parameters.entrySet().stream()
                .anyMatch(each ->
                        !known.contains(each.getKey()) || each.getValue().size() > 1);
        return new Filters(given, strange);
    }

    Asked asked() {
        return new Asked(
                value("customer"),
                value("type"),
                value("actor"),
                value("token"),
                value("from"),
                value("to"),
                value("fromPosition"),
                value("toPosition"),
                value(CURSOR));
    }

    /** All but the place in the list. */
    Map<String, String> narrowing() {
        var all = new LinkedHashMap<>(given);
        all.remove(CURSOR);
        return all;
    }

    @Nullable
    String value(String field) {
        return given.get(field);
    }

    /** The address of the list without this filter, from its beginning. */
    String without(String field) {
        return changed(field, null);
    }

    /** The address of the list where this filter has another value, from its beginning. */
    String with(String field, String value) {
        return changed(field, value);
    }

    /** The address of the page after this cursor. */
    String after(String cursor) {
        return changed(CURSOR, cursor);
    }

    /** The address of the list with all of them, from its beginning. */
    String address() {
        return changed(CURSOR, null);
    }

    private String changed(String field, @Nullable String value) {
        var values = new LinkedHashMap<>(given);
        values.remove(CURSOR);
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        var address = UriComponentsBuilder.fromPath(LIST);
        values.keySet().forEach(each -> address.queryParam(each, "{" + each + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
