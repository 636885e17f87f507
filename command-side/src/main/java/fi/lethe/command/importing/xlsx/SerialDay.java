// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Days that a workbook counts. The count from 1900 has two days that there never were: they come out as the workbook shows them,
 * {@code 1900-01-00} and {@code 1900-02-29}, and no reader of days takes them.
 */
final class SerialDay {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int NO_DAY = 60;
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    private SerialDay() {}

    /** The number as the day, or the day and time of day, that its format makes of it; empty where that is none. */
    static Optional<String> text(BigDecimal serial, DateFormat form, boolean from1904) {
        if (form == DateFormat.NUMBER || serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(3_000_000)) > 0) {
            return Optional.empty();
        }
        long seconds = serial.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        int number = Math.toIntExact(seconds / SECONDS_OF_DAY);
        var time = TIME.format(LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY));
        if (form == DateFormat.TIME && number == 0) {
            return Optional.of(time);
        }
        return day(number, from1904).map(day -> seconds % SECONDS_OF_DAY == 0 ? day : day + "T" + time);
    }

    private static Optional<String> day(int number, boolean from1904) {
        if (!from1904 && (number == 0 || number == NO_DAY)) {
            return Optional.of(number == 0 ? "1900-01-00" : "1900-02-29");
        }
        var day = from1904 ? FROM_1904.plusDays(number) : BEFORE_1900.plusDays(number > NO_DAY ? number - 1 : number);
        return day.isAfter(LAST) ? Optional.empty() : Optional.of(day.toString());
    }
}
