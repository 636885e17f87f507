// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitsTest {

    @ParameterizedTest(name = "{0} is answered by {1}: {2}")
    @CsvSource(textBlock = """
            2027-03-05T10:00:00Z, 2027-04-05, the same date
            2026-03-05T10:00:00Z, 2026-04-07, Easter Sunday and then Monday
            2026-08-31T10:00:00Z, 2026-09-30, there is no 31st
            2028-01-31T10:00:00Z, 2028-02-29, a leap year
            2027-01-30T10:00:00Z, 2027-03-01, the last day of February and then a Sunday
            2026-11-06T10:00:00Z, 2026-12-07, Independence Day on a Sunday
            2026-11-25T10:00:00Z, 2026-12-28, three days in a row
            2026-11-24T10:00:00Z, 2026-12-24, Christmas Eve is a working day
            2027-04-06T10:00:00Z, 2027-05-07, Ascension Day
            2026-09-30T22:30:00Z, 2026-11-02, it was the first of October in Finland
            2026-05-19T10:00:00Z, 2026-06-19, Midsummer Eve is a working day
            2026-05-20T10:00:00Z, 2026-06-22, Midsummer Day
            2026-09-30T10:00:00Z, 2026-10-30, the day before a Saturday that is All Saints' Day
            2026-12-06T10:00:00Z, 2027-01-07, Epiphany
            """)
    void a_request_is_answered_within_a_month(Instant received, LocalDate due, String why) {
        assertThat(TimeLimits.toAnswer(received)).as(why).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "1961, 1961-04-02",
        "2000, 2000-04-23",
        "2008, 2008-03-23",
        "2026, 2026-04-05",
        "2027, 2027-03-28",
        "2038, 2038-04-25",
        "2049, 2049-04-18",
        "2076, 2076-04-19"
    })
    void easter_is_where_it_is(int year, LocalDate sunday) {
        assertThat(FinnishCalendar.easterSunday(year)).isEqualTo(sunday);
    }
}
