// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.events.personal.PersonalValue;
import java.util.List;
import java.util.function.BiFunction;

/** Puts the values of one customer into the parts of an answer. */
public record Reading(List<StoredValue> values, Showing showing) {
    /** The value of a kind of which there is one. */
    public <T extends PersonalValue> Shown<T> one(Kind kind, Class<T> type) {
        return values.stream()
                .filter(value -> value.kind() == kind)
                .findFirst()
                .map(value -> show(value, type, (known, _) -> known))
                .orElseGet(Shown.NeverGiven::new);
    }

    /** The values of a kind of which there are many, the newest only, each in the form that the function gives it. */
    public <T extends PersonalValue, V> ShownList<V> many(
            Kind kind, Class<T> type, BiFunction<T, Terms, V> form, int newestOnly) {
        var found = values.stream().filter(value -> value.kind() == kind).toList();
        var newest = found.stream()
                .limit(newestOnly)
                .map(value -> show(value, type, form))
                .toList();
        return ShownList.of(newest, found.size() > newestOnly);
    }

    private <T extends PersonalValue, V> Shown<V> show(StoredValue value, Class<T> type, BiFunction<T, Terms, V> form) {
        return switch (value) {
            case StoredValue.Kept kept -> showing.show(kept, type, form);
            case StoredValue.Gone(var _, var since, var position) -> new Shown.Shredded<>(since, position);
        };
    }
}
