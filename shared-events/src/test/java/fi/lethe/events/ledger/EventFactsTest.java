// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.PurposeId;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.UnitKey;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No event that names keys may leave its readers without the facts about them. */
class EventFactsTest {

    static List<Class<?>> records() {
        return EventRecords.all();
    }

    @Test
    void records_are_found_at_any_depth_and_once() {
        assertThat(records()).hasSizeGreaterThan(19).doesNotHaveDuplicates().allMatch(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("records")
    void an_event_that_seals_says_under_which_keys(Class<?> event) {
        assertThat(says(event, "keysUsed"))
                .isEqualTo(has(
                        event,
                        component ->
                                raw(component.getGenericType()) == Sealed.class || component.getType() == KeyId.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void an_event_with_a_list_of_keys_says_what_it_does_to_them(Class<?> event) {
        assertThat(says(event, "keyEffect"))
                .isEqualTo(has(
                        event,
                        component -> component.getGenericType() instanceof ParameterizedType list
                                && list.getActualTypeArguments()[0] == UnitKey.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void an_event_with_a_list_of_purposes_says_that_it_stops_them(Class<?> event) {
        assertThat(says(event, "purposesStopped"))
                .isEqualTo(has(
                        event,
                        component -> component.getGenericType() instanceof ParameterizedType list
                                && list.getActualTypeArguments()[0] == PurposeId.class));
    }

    private static Type raw(Type type) {
        return type instanceof ParameterizedType of ? of.getRawType() : type;
    }

    private static boolean has(Class<?> event, Predicate<RecordComponent> what) {
        return Arrays.stream(event.getRecordComponents()).anyMatch(what);
    }

    private static boolean says(Class<?> event, String fact) {
        return Stream.of(event.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(fact));
    }
}
