// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Source;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By what a component of an event refines the message that is taken for it. */
class ComponentTest {
    private record Sample(@Nullable Source source, boolean late, List<String> lines) {}

    @Test
    void what_is_there_refines_the_message_and_a_constant_does_with_its_code() {
        assertThat(refinements(new Sample(Source.SHOP, true, List.of("one"))))
                .containsExactly("source.SHOP", "late", "lines");
    }

    @Test
    void what_is_absent_false_or_empty_does_not() {
        assertThat(refinements(new Sample(null, false, List.of()))).isEmpty();
    }

    private static Stream<String> refinements(Sample sample) {
        return Component.of(Sample.class).flatMap(component -> component.refinement(sample));
    }
}
