// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.events.Bytes;
import fi.lethe.events.PurposeId;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.rules.definition.BuiltInDefinition;
import fi.lethe.rules.definition.DeclaredPurpose;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Samples of any event, made from the types of its components, so that a new event needs none written for it. */
final class EventSamples {
    private static final List<DataUnit> UNITS = List.of(
            DataUnit.IDENTITY,
            DataUnit.PRIVATE_CONTACT,
            DataUnit.WORK_CONTACT,
            DataUnit.orders(2026),
            DataUnit.billing(2026),
            DataUnit.REFERENCE);
    private static final List<DeclaredPurpose> PURPOSES = BuiltInDefinition.PURPOSES.all();
    private static final Map<Type, Object> VALUES = Map.of(
            int.class, 7,
            long.class, 1234L,
            boolean.class, true,
            UUID.class, UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
            LocalDate.class, LocalDate.parse("2026-03-04"),
            Instant.class, Instant.parse("2026-05-06T07:08:09Z"),
            Bytes.class, Bytes.of(new byte[32]));

    private EventSamples() {}

    /** With everything that may be absent and without it, each with every constant of every enumeration in it. */
    static Stream<LedgerEvent> of(Class<?> event) {
        return Stream.of(true, false).flatMap(full -> of(event, full));
    }

    private static Stream<LedgerEvent> of(Class<?> event, boolean full) {
        var base = new HashMap<String, @Nullable Object>();
        for (var component : event.getRecordComponents()) {
            base.put(component.getName(), full ? one(component.getGenericType(), 0) : bare(component));
        }
        var others = Arrays.stream(event.getRecordComponents())
                .filter(component -> component.getType().isEnum())
                .flatMap(component -> Arrays.stream(component.getType().getEnumConstants())
                        .map(constant -> with(base, component.getName(), constant)));
        return Stream.concat(Stream.of(base), others).map(values -> (LedgerEvent) made(event, values));
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> values, String name, Object value) {
        var changed = new HashMap<String, @Nullable Object>(values);
        changed.put(name, value);
        return changed;
    }

    private static @Nullable Object bare(RecordComponent component) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return component.getType() == List.class ? List.of() : one(component.getGenericType(), 0);
    }

    private static Object one(Type type, int place) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class ->
                IntStream.range(0, UNITS.size())
                        .mapToObj(each -> one(list.getActualTypeArguments()[0], each))
                        .toList();
            case ParameterizedType generic -> one(generic.getRawType(), place);
            case Class<?> unit when unit == DataUnit.class -> UNITS.get(place);
            case Class<?> purpose
            when purpose == PurposeId.class ->
                PURPOSES.get(place % PURPOSES.size()).id();
            case Class<?> coded
            when coded.isEnum() -> coded.getEnumConstants()[place % coded.getEnumConstants().length];
            case Class<?> whole
            when whole.isRecord() -> {
                var values = new HashMap<String, @Nullable Object>();
                for (var component : whole.getRecordComponents()) {
                    values.put(component.getName(), one(component.getGenericType(), place));
                }
                yield made(whole, values);
            }
            default -> known(type);
        };
    }

    private static Object known(Type type) {
        var value = VALUES.get(type);
        if (value == null) {
            throw new IllegalArgumentException("no sample of " + type.getTypeName());
        }
        return value;
    }

    private static Object made(Class<?> type, Map<String, @Nullable Object> values) {
        var components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(component -> values.get(component.getName()))
                            .toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(type.getName(), impossible);
        }
    }
}
