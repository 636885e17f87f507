// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.cases.CaseLimit;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.events.cases.LimitRule;
import fi.lethe.events.cases.TimePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseClockTest {

    @ParameterizedTest(name = "{0} received {1} is due {2}")
    @CsvSource(textBlock = """
            ACCESS,        2026-03-05T10:00:00Z, 2026-04-07
            RECTIFICATION, 2026-08-31T10:00:00Z, 2026-09-30
            ERASURE,       2028-01-31T10:00:00Z, 2028-02-29
            PORTABILITY,   2026-11-06T10:00:00Z, 2026-12-07
            ANONYMISATION, 2026-11-25T10:00:00Z, 2026-12-28
            OBJECTION,     2026-09-30T22:30:00Z, 2026-11-02
            BAN,           2026-09-30T22:30:00Z, 2026-10-01
            """)
    void a_request_is_due(CaseKind kind, Instant receivedAt, LocalDate dueOn) {
        var limit = new CaseClock(kind, receivedAt, null).limit(null);

        assertThat(limit.dueOn()).isEqualTo(dueOn);
        assertThat(limit.rule()).isEqualTo(kind.rule());
        assertThat(limit.policy().code()).isEqualTo("fi");
    }

    @Test
    void a_request_is_warned_of_two_weeks_and_a_week_before_its_limit_and_passes_it_at_the_end_of_the_day_in_Finland() {
        var received = Instant.parse("2026-03-05T10:00:00Z"); // a month later is Easter Sunday

        assertThat(moments(CaseKind.ACCESS, received))
                .containsExactly(
                        entry(LimitKind.EARLY_WARNING, Instant.parse("2026-03-23T22:00:00Z")),
                        entry(LimitKind.WARNING, Instant.parse("2026-03-30T21:00:00Z")),
                        entry(LimitKind.TARGET, Instant.parse("2026-04-05T21:00:00Z")),
                        entry(LimitKind.LIMIT, Instant.parse("2026-04-07T21:00:00Z")));
    }

    @Test
    void what_is_wanted_soon_has_its_target_long_before_the_limit() {
        var received = Instant.parse("2026-11-09T10:00:00Z");

        assertThat(moments(CaseKind.RECTIFICATION, received))
                .containsEntry(LimitKind.TARGET, Instant.parse("2026-11-16T22:00:00Z"));
        assertThat(moments(CaseKind.RESTRICTION, received))
                .containsEntry(LimitKind.TARGET, Instant.parse("2026-11-10T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-12-24T14:20:00Z, 2026-12-27T14:20:00Z, 2026-12-27
            2027-03-26T16:30:00Z, 2027-03-29T16:30:00Z, 2027-03-29
            """)
    void the_hours_of_a_breach_pass_over_holidays_and_the_change_of_the_clocks(
            Instant aware, Instant strict, LocalDate dueOn) {
        var clock = new CaseClock(CaseKind.BREACH, aware.minusSeconds(60), aware);

        assertThat(clock.limit(null).rule()).isEqualTo(LimitRule.HOURS_72);
        assertThat(clock.limit(null).dueOn()).isEqualTo(dueOn);
        assertThat(clock.moments(clock.limit(null)))
                .containsExactly(
                        entry(LimitKind.WARNING, strict.minusSeconds(24 * 3600)), entry(LimitKind.LIMIT, strict));
    }

    @Test
    void an_authority_sets_the_day_and_no_weekend_prolongs_it() {
        var saturday = LocalDate.of(2026, 11, 28);
        var clock = new CaseClock(CaseKind.AUTHORITY_ORDER, Instant.parse("2026-11-25T10:00:00Z"), null);

        assertThat(clock.limit(saturday).dueOn()).isEqualTo(saturday);
        assertThat(clock.moments(clock.limit(saturday)))
                .containsExactly(entry(LimitKind.LIMIT, Instant.parse("2026-11-28T22:00:00Z")));
    }

    @Test
    void moments_go_by_the_limit_that_was_recorded_whatever_the_calendar_says_today() {
        var clock = new CaseClock(CaseKind.ACCESS, Instant.parse("2026-03-05T10:00:00Z"), null);
        var recorded = new CaseLimit(LocalDate.of(2026, 4, 10), LimitRule.ONE_MONTH, TimePolicy.FI);

        assertThat(clock.moments(recorded))
                .containsEntry(LimitKind.EARLY_WARNING, Instant.parse("2026-03-26T22:00:00Z"))
                .containsEntry(LimitKind.WARNING, Instant.parse("2026-04-02T21:00:00Z"))
                .containsEntry(LimitKind.LIMIT, Instant.parse("2026-04-10T21:00:00Z"));
    }

    private static Map<LimitKind, Instant> moments(CaseKind kind, Instant receivedAt) {
        var clock = new CaseClock(kind, receivedAt, null);
        return clock.moments(clock.limit(null));
    }
}
