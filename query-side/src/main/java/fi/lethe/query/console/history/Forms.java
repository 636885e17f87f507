// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.events.Coded;
import fi.lethe.events.PurposeId;
import fi.lethe.events.cases.CaseLimit;
import fi.lethe.events.cases.CaseNumber;
import fi.lethe.events.customer.Retained;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.query.console.Wording;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms of an event's components, by their declared types. Sealed values, tokens, and ids of keys, people and accounts
 * have none, so no sentence can show them; of a list of such values only their number is told.
 */
final class Forms {
    private static final Form NUMBER = (value, wording) -> value.toString();
    private static final Form CONSTANT = (value, wording) -> wording.name((Coded) value);
    private static final Form PURPOSE = (value, wording) -> wording.purpose(value.toString());
    private static final Form COUNT = (value, wording) -> Integer.toString(((List<?>) value).size());
    private static final Form ITSELF = (value, wording) -> value.toString();
    private static final Map<Type, Form> SINGLE = Map.of(
            CaseNumber.class,
            ITSELF,
            CaseLimit.class,
            (value, wording) -> wording.day(((CaseLimit) value).dueOn()),
            LocalDate.class,
            (value, wording) -> wording.day((LocalDate) value),
            Instant.class,
            (value, wording) -> wording.dayOrMoment((Instant) value),
            int.class,
            NUMBER,
            long.class,
            NUMBER,
            PurposeId.class,
            PURPOSE);

    private Forms() {}

    /** That of a type, if it may be told at all. */
    static Optional<Form> of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Optional.of(ofList(list.getActualTypeArguments()[0]));
        }
        return isEnumeration(type) ? Optional.of(CONSTANT) : Optional.ofNullable(SINGLE.get(type));
    }

    /** Whether its values are told by their own messages. */
    static boolean isEnumeration(Type type) {
        return type instanceof Class<?> single && single.isEnum() && Coded.class.isAssignableFrom(single);
    }

    private static Form ofList(Type element) {
        if (element == UnitKey.class) {
            return Forms::units;
        }
        if (element == Retained.class) {
            return joined(Forms::retained);
        }
        if (element == PurposeId.class) {
            return joined(PURPOSE);
        }
        return isEnumeration(element) ? joined(CONSTANT) : COUNT;
    }

    private static Form joined(Form each) {
        return (values, wording) -> stream(values)
                .map(value -> each.tell(value, wording))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What the keys stand for; the key of the references is told only where there is no other. */
    private static String units(Object keys, Wording wording) {
        var named = stream(keys)
                .map(key -> ((UnitKey) key).unit())
                .filter(unit -> unit.category() != Category.REFERENCE)
                .map(wording::unit)
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? wording.unit(DataUnit.REFERENCE) : named;
    }

    private static Stream<?> stream(Object list) {
        return ((List<?>) list).stream();
    }

    private static String retained(Object value, Wording wording) {
        var retained = (Retained) value;
        return wording.unit(retained.unit()) + " (" + wording.name(retained.ground()) + ")";
    }
}
