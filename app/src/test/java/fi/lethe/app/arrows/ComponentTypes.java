// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.arrows;

import fi.lethe.events.Coded;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The few types that events and commands may be made of: none of them can be told a name. */
final class ComponentTypes {
    private static final Set<Class<?>> HARMLESS = Set.of(
            int.class,
            long.class,
            Long.class,
            boolean.class,
            UUID.class,
            LocalDate.class,
            Instant.class,
            Duration.class,
            CustomerId.class,
            PurposeId.class,
            KeyId.class,
            DataUnit.class,
            Token.class,
            Sealed.class);

    private ComponentTypes() {}

    /** The components of a record, and of records within it, that are not harmless. */
    static List<String> thatCouldHoldPersonalData(Class<?> type) {
        if (!type.isRecord()) {
            return List.of(type.getName() + " is no record");
        }
        return Arrays.stream(type.getRecordComponents())
                .flatMap(ComponentTypes::offending)
                .toList();
    }

    private static Stream<String> offending(RecordComponent component) {
        return isHarmless(component.getGenericType())
                ? Stream.of()
                : Stream.of(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
    }

    private static boolean isHarmless(Type type) {
        return switch (type) {
            case Class<?> single -> isHarmlessClass(single);
            case ParameterizedType generic when generic.getRawType() == Sealed.class -> true;
            case ParameterizedType generic
            when generic.getRawType() == List.class -> isHarmless(generic.getActualTypeArguments()[0]);
            default -> false;
        };
    }

    private static boolean isHarmlessClass(Class<?> type) {
        return HARMLESS.contains(type)
                || (type.isEnum() && Coded.class.isAssignableFrom(type))
                || (type.isRecord() && thatCouldHoldPersonalData(type).isEmpty())
                || (type.isSealed()
                        && Arrays.stream(type.getPermittedSubclasses()).allMatch(ComponentTypes::isHarmlessClass));
    }
}
