// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataUnitTest {
    private static final String FORTY = "0123456789012345678901234567890123456789";

    @ParameterizedTest
    @ValueSource(strings = {"1", "2026", "private/1", "work/1", "subject", "a-", "z/", FORTY})
    void a_unit_is_a_generation_a_year_or_a_name(String unit) {
        assertThat(new DataUnit(Category.CONTACT, unit).unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "/1", "-1", "Private", "työ", "1 ", "a_b", "a.b", "1\n", "maija@example.fi", FORTY + "0"
            })
    void anything_that_could_be_free_text_is_refused(String unit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DataUnit(Category.CONTACT, unit));
    }
}
