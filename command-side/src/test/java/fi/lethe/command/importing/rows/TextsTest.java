// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import static fi.lethe.command.importing.mapping.Field.ORDERED_ON;
import static fi.lethe.command.importing.mapping.Field.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @ParameterizedTest
    @ValueSource(
            strings = {"24.12.2026", "2026-12-24", "2026-12-24 00:00:00", "24.12.2026 9.30", "2026-12-24T00:00:00Z"})
    void a_day_is_read_as_people_and_machines_write_it(String text) {
        assertThat(Texts.day(ORDERED_ON, text, HELSINKI)).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-12-31T22:30:00Z",
                "2025-12-31T22:30Z",
                "2025-12-31 22:30:00.000 UTC",
                "31.12.2025 22:30Z",
                "2025-12-31T22:30:00+0000",
                "2025-12-31T23:30:00+01:00",
                "2026-01-01T10:00:00+12",
                "2025-12-31T17:30:00-05:00",
                "2026-01-01T00:30:00+02:00",
                "2026-01-01 23:30:00",
                "1.1.2026 23.30"
            })
    void an_instant_is_the_day_that_it_is_in_the_registers_zone(String text) {
        assertThat(Texts.day(ORDERED_ON, text, HELSINKI)).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31.2.2026", "2025-12-31T25:30:00Z", "2025-12-31T22:30:00+25:00", "12/24/2026", "24.12.", "2026"
            })
    void a_day_that_is_none_is_refused(String text) {
        assertThatThrownBy(() -> Texts.day(ORDERED_ON, text, HELSINKI)).isInstanceOf(RowRejected.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12,90        | 12.90
            12.90        | 12.90
            -12,90       | -12.90
            1 234,50     | 1234.50
            1.234,50     | 1234.50
            1,234.50     | 1234.50
            1.234.567,89 | 1234567.89
            1234         | 1234""")
    void an_amount_is_read_with_comma_or_point(String text, String amount) {
        assertThat(Texts.amount(TOTAL, text, null)).isEqualTo(amount);
    }

    @Test
    void an_amount_that_can_be_meant_in_two_ways_is_refused_unless_the_mapping_says_which() {
        assertThatThrownBy(() -> Texts.amount(TOTAL, "1,234", null)).isInstanceOf(RowRejected.class);
        assertThat(Texts.amount(TOTAL, "1,234", ',')).isEqualTo("1.234");
        assertThatThrownBy(() -> Texts.amount(TOTAL, "1.5", ',')).isInstanceOf(RowRejected.class);
    }

    @Test
    void a_country_is_known_by_its_name_in_finnish_swedish_and_english() {
        assertThat(Countries.code("Suomi")).isEqualTo("FI");
        assertThat(Countries.code("Finland")).isEqualTo("FI");
        assertThat(Countries.code("USA")).isEqualTo("US");
        assertThat(Countries.code("Narnia")).isEqualTo("Narnia");
    }
}
