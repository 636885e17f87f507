// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form knows of its subject; never prints it.
 *
 * @param heading who or what it is
 * @param values what stands in the fields when the form is opened, by JSON pointer
 * @param suggestions what may be meant in a field, by JSON pointer
 * @param offers what a field is chosen from, by JSON pointer
 */
public record Beginning(
        String heading, Map<String, String> values, Map<String, List<String>> suggestions, Map<String, Offer> offers) {
    public Beginning {
        values = Map.copyOf(values);
        suggestions = Map.copyOf(suggestions);
        offers = Map.copyOf(offers);
    }

    /** Of a subject whose forms are empty. */
    public static Beginning of(String heading) {
        return new Beginning(heading, Map.of(), Map.of(), Map.of());
    }

    /** The same, with this in a field. */
    Beginning with(String pointer, String value) {
        var more = new HashMap<>(values);
        more.put(pointer, value);
        return new Beginning(heading, more, suggestions, offers);
    }

    @Override
    public String toString() {
        return "Beginning[not shown]";
    }
}
