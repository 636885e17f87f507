// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.ProcessingException;
import fi.lethe.events.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestrictedDataTest {

    @ParameterizedTest
    @EnumSource(ProcessingException.class)
    void a_declared_exception_opens(ProcessingException exception) {
        assertThat(RestrictedData.opens(null, exception)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void of_the_purposes_only_the_persons_own_request_opens(Purpose purpose) {
        assertThat(RestrictedData.opens(purpose, null)).isEqualTo(purpose == Purpose.RIGHTS_REQUEST);
    }

    @Test
    void nothing_declared_opens_nothing() {
        assertThat(RestrictedData.opens(null, null)).isFalse();
    }
}
