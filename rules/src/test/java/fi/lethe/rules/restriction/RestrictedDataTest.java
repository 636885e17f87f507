// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.rules.definition.BuiltInDefinition;
import fi.lethe.rules.definition.DeclaredPurpose;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RestrictedDataTest {

    @ParameterizedTest
    @EnumSource(ProcessingException.class)
    void a_declared_exception_opens(ProcessingException exception) {
        assertThat(RestrictedData.opens(null, false, exception)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ProcessingException.class)
    void it_takes_the_place_of_no_case(ProcessingException exception) {
        assertThat(RestrictedData.opens(PurposeId.RIGHTS_REQUEST, false, exception))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void of_the_purposes_only_the_persons_own_request_opens(PurposeId purpose) {
        assertThat(RestrictedData.opens(purpose, true, null)).isEqualTo(purpose.equals(PurposeId.RIGHTS_REQUEST));
        assertThat(RestrictedData.opens(purpose, false, null)).isFalse();
    }

    static Stream<PurposeId> purposes() {
        return BuiltInDefinition.PURPOSES.all().stream().map(DeclaredPurpose::id);
    }

    @Test
    void nothing_declared_opens_nothing() {
        assertThat(RestrictedData.opens(null, true, null)).isFalse();
    }
}
