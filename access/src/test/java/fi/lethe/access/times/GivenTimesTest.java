// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTimesTest {
    private final GivenTimes times = new GivenTimes(Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0001-11-30",
                "0000-00-00",
                "0000-01-01",
                "0001-01-01",
                "1899-12-31",
                "2026-02-30",
                "2126-11-29",
                "9999-12-31",
                "99999-01-01",
                "+99999-01-01",
                "+12026-11-28",
                "+294277-01-01",
                "-1000000000-01-01",
                "+1000000000-12-31",
                "2026-11-28T00:00:00Z",
                "28.11.2026",
                ""
            })
    void a_day_that_is_none_or_that_nobody_can_mean_is_not_taken(String text) {
        assertThatThrownBy(() -> times.day(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "-0001-11-30T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "1899-12-31T23:59:59.999999999Z",
                "1900-01-01T00:00:00+02:00",
                "2026-02-30T00:00:00Z",
                "2126-11-29T00:00:00Z",
                "2126-11-28T23:30:00-01:00",
                "+294277-01-01T00:00:00Z",
                "+12026-11-28T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-11-28T24:00:00Z",
                "2026-11-28T10:00:00+18:01",
                "2026-11-28T10:00:00-19:00",
                "2026-11-28T10:00:00",
                "2026-11-28",
                ""
            })
    void an_instant_that_is_none_or_that_nobody_can_mean_is_not_taken(String text) {
        assertThatThrownBy(() -> times.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void both_ends_are_taken() {
        assertThat(times.day("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(times.day("2126-11-28")).isEqualTo(LocalDate.of(2126, 11, 28));
        assertThat(times.instant("1900-01-01T00:00:00Z")).isEqualTo("1900-01-01T00:00:00Z");
        assertThat(times.instant("2126-11-28T23:59:59.999999Z")).isEqualTo("2126-11-28T23:59:59.999999Z");
        assertThat(times.instant("2026-11-28T10:00:00+18:00")).isEqualTo("2026-11-27T16:00:00Z");
    }

    @Test
    void what_is_expected_names_both_ends() {
        assertThat(times.expectedDay()).isEqualTo("a day as yyyy-mm-dd, from 1900-01-01 to 2126-11-28");
        assertThat(times.expectedInstant()).contains("yyyy-mm-ddThh:mm:ssZ", "1900-01-01", "2126-11-28");
    }
}
