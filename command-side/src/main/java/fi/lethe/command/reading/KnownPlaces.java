// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places that a body of one type can have. What a member is called that none has may be anything, a person's name too,
 * so it is never told.
 */
final class KnownPlaces {
    private KnownPlaces() {}

    /**
     * How far this place is one of the type's.
     *
     * @param pointer as far as every step of it is known
     * @param known the members that could follow, where it was cut there; empty where there are none
     */
    record Known(String pointer, List<String> known, boolean cut) {}

    static Known of(Class<?> type, String pointer) {
        Type here = type;
        var place = new StringBuilder();
        for (var step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            var next = next(here, step);
            if (next == null) {
                return new Known(place.toString(), members(here), true);
            }
            here = next;
            place.append('/').append(step);
        }
        return new Known(place.toString(), List.of(), false);
    }

    private static @Nullable Type next(Type here, String step) {
        if (isList(here)) {
            return step.matches("\\d{1,9}") ? element(here) : null;
        }
        return components(here).stream()
                .filter(component -> MemberName.of(component).equals(step))
                .findFirst()
                .map(RecordComponent::getGenericType)
                .orElse(null);
    }

    private static List<String> members(Type here) {
        return components(here).stream().map(MemberName::of).toList();
    }

    private static List<RecordComponent> components(Type here) {
        return here instanceof Class<?> type
                        && type.isRecord()
                        && type.getName().startsWith("fi.lethe.")
                ? Arrays.asList(type.getRecordComponents())
                : List.of();
    }

    private static boolean isList(Type here) {
        return here instanceof ParameterizedType list && list.getRawType() == List.class;
    }

    private static Type element(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
