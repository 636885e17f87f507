// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.times;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads the days and instants that callers give, in the one form of RFC 3339, section 5.6: strictly, so that 30 February, a
 * 24th hour, a 60th second and an offset beyond 18 hours are none.
 *
 * <p>Only from 1900-01-01 to a hundred years from today: what is recorded stays for good, and what no calendar, database or
 * person can make sense of must not come in. Both ends are taken.
 */
public record GivenTimes(Clock clock) {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int YEARS_AHEAD = 100;

    /**
     * A day.
     *
     * @throws DateTimeException where it is none, or none that is taken
     */
    public LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (!takes(day)) {
            throw new DateTimeException("no day that is taken");
        }
        return day;
    }

    /** Whether this day is taken. */
    public boolean takes(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(last());
    }

    /**
     * An instant.
     *
     * @throws DateTimeException where it is none, or none that is taken
     */
    public Instant instant(String text) {
        var instant = OffsetDateTime.parse(text).toInstant();
        if (!takes(instant)) {
            throw new DateTimeException("no instant that is taken");
        }
        return instant;
    }

    /**
     * A day or an instant.
     *
     * @throws DateTimeException where it is neither, or none that is taken
     */
    public DayOrInstant dayOrInstant(String text) {
        return new DayOrInstant(text.indexOf('T') < 0 ? beginning(day(text)) : instant(text));
    }

    /** Whether this instant is taken. */
    public boolean takes(Instant instant) {
        return !instant.isBefore(beginning(FIRST)) && instant.isBefore(beginning(last().plusDays(1)));
    }

    /** What is expected where a day is read; says what to do about another one. */
    public String expectedDay() {
        return "a day as yyyy-mm-dd, " + range();
    }

    /** What is expected where an instant is read. */
    public String expectedInstant() {
        return "an instant as yyyy-mm-ddThh:mm:ssZ, " + range();
    }

    /** What is expected where a day or an instant is read. */
    public String expectedDayOrInstant() {
        return "a day as yyyy-mm-dd or an instant as yyyy-mm-ddThh:mm:ssZ, " + range();
    }

    /** From when to when, in words. */
    public String range() {
        return "from " + FIRST + " to " + last();
    }

    private LocalDate last() {
        return LocalDate.now(clock).plusYears(YEARS_AHEAD);
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
