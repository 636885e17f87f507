// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Working days in Finland. Midsummer Eve and Christmas Eve are no public holidays, so a limit may end on them: the earlier day is
 * the safe one. Act 150/1930, 5 §, counts them for national limits; Regulation (EEC, Euratom) 1182/71, Art. 2(1), goes by public holidays.
 */
public final class FinnishCalendar {
    /** The zone in which days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(12, 6),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private FinnishCalendar() {}

    /** The first working day from this day on. */
    public static LocalDate workingDayFrom(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Neither Saturday, Sunday nor a public holiday. */
    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    private static boolean isHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day))
                || movingHolidays(day.getYear()).contains(day);
    }

    /** Good Friday, Easter Sunday and Monday, Ascension Day, Pentecost, Midsummer Day, All Saints' Day. */
    private static Set<LocalDate> movingHolidays(int year) {
        var easter = easterSunday(year);
        return Set.of(
                easter.minusDays(2),
                easter,
                easter.plusDays(1),
                easter.plusDays(39),
                easter.plusDays(49),
                LocalDate.of(year, 6, 20).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)),
                LocalDate.of(year, 10, 31).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
    }

    /** In the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int corrected = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - corrected + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int march = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, march / 31, march % 31 + 1);
    }
}
