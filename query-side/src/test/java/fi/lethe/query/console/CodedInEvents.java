// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import fi.lethe.events.Coded;
import fi.lethe.events.ledger.EventRecords;
import fi.lethe.events.personal.Sealed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;

/** The constants that stand readable in events, however deep in their records. */
final class CodedInEvents {
    private CodedInEvents() {}

    static Stream<Coded> all() {
        return EventRecords.all().stream().flatMap(CodedInEvents::of).distinct();
    }

    private static Stream<Coded> of(Type type) {
        return switch (type) {
            case Class<?> coded
            when coded.isEnum() && Coded.class.isAssignableFrom(coded) ->
                Arrays.stream(coded.getEnumConstants()).map(Coded.class::cast);
            case Class<?> whole
            when whole.isRecord() ->
                Arrays.stream(whole.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .flatMap(CodedInEvents::of);
            case ParameterizedType generic
            when generic.getRawType() != Sealed.class ->
                Arrays.stream(generic.getActualTypeArguments()).flatMap(CodedInEvents::of);
            default -> Stream.of();
        };
    }
}
