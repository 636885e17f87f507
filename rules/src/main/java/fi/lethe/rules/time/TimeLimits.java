// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.time;

import java.time.Instant;
import java.time.LocalDate;

/** Limits that run from the receipt of a request (GDPR Art. 12(3)), reckoned by Regulation (EEC, Euratom) 1182/71, Art. 3. */
public final class TimeLimits {
    private static final int MONTHS_TO_ANSWER = 1;

    private TimeLimits() {}

    /** The last day for the answer to a request that was received then. */
    public static LocalDate toAnswer(Instant received) {
        return FinnishCalendar.workingDayFrom(months(received, MONTHS_TO_ANSWER));
    }

    /** The day of the event does not count; months end on the same date, or on the last of the month where there is none (Art. 3(1), 3(2)(c)). */
    private static LocalDate months(Instant from, int months) {
        return LocalDate.ofInstant(from, FinnishCalendar.ZONE).plusMonths(months);
    }
}
