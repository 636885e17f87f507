// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
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

    /** The place by the members' names in JSON, where it is given by those of the record's components. */
    static String spelled(Class<?> type, String pointer) {
        Type here = type;
        var place = new StringBuilder();
        for (var step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            if (isList(here)) {
                place.append('/').append(step);
                here = element(here);
            } else {
                var component = components(here).stream()
                        .filter(each -> each.getName().equals(step))
                        .findFirst();
                place.append('/').append(component.map(MemberName::of).orElse(step));
                here = component.map(KnownPlaces::value).orElse(Object.class);
            }
        }
        return place.toString();
    }

    /** Where this place stands among the others, in the order of the members; what is not known comes last. */
    static Rank rank(Class<?> type, String pointer) {
        @Nullable Type here = type;
        var order = new ArrayList<Integer>();
        for (var step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            var next = here == null ? null : next(here, step);
            order.add(
                    here == null || next == null
                            ? Integer.MAX_VALUE
                            : isList(here)
                                    ? Integer.parseInt(step)
                                    : members(here).indexOf(step));
            here = next;
        }
        return new Rank(order);
    }

    /** The steps of a place by their numbers; what contains another comes before it. */
    record Rank(List<Integer> steps) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            return Arrays.compare(steps.toArray(Integer[]::new), other.steps.toArray(Integer[]::new));
        }
    }

    private static @Nullable Type next(Type here, String step) {
        if (isList(here)) {
            return step.matches("\\d{1,9}") ? element(here) : null;
        }
        return components(here).stream()
                .filter(component -> MemberName.of(component).equals(step))
                .findFirst()
                .map(KnownPlaces::value)
                .orElse(null);
    }

    /** The type of what can stand there. */
    private static Type value(RecordComponent component) {
        var type = component.getGenericType();
        return type instanceof ParameterizedType given && given.getRawType() == Patched.class ? element(given) : type;
    }

    private static List<String> members(Type here) {
        return components(here).stream().map(MemberName::of).toList();
    }

    private static List<RecordComponent> components(Type here) {
        return here instanceof Class<?> type && type.isRecord() ? Arrays.asList(type.getRecordComponents()) : List.of();
    }

    private static boolean isList(Type here) {
        return here instanceof ParameterizedType list && list.getRawType() == List.class;
    }

    private static Type element(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
