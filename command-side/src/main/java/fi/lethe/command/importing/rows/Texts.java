// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.YesOrNo;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the texts of a file in the forms people write; what can be meant in two ways is refused. */
final class Texts {
    private static final List<DateTimeFormatter> DAYS = List.of(strictly("uuuu-MM-dd"), strictly("d.M.uuuu"));
    private static final Pattern TIME_OF_DAY = Pattern.compile("[ T]\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?$");
    private static final Pattern INSTANT = Pattern.compile(
            "(.+?)[ T](\\d{1,2}:\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)? ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)",
            Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter TIME = strictly("H:mm");
    private static final Pattern SPACES = Pattern.compile("[ \\u00A0\\u202F']");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}([.,]\\d{1,18})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([.,])\\d{3}(\\1\\d{3})*(?!\\1)[.,]\\d{1,18}");

    private Texts() {}

    private static DateTimeFormatter strictly(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A day as 24.12.2026 or 2026-12-24; a time of day after it is left out, an instant is a day in this zone. */
    static LocalDate day(Field field, String text, ZoneId zone) {
        var instant = INSTANT.matcher(text);
        return instant.matches() ? inZone(field, instant, zone) : day(field, text);
    }

    private static LocalDate inZone(Field field, Matcher instant, ZoneId zone) {
        var offset = instant.group(3).toUpperCase(Locale.ROOT);
        try {
            return LocalDateTime.of(day(field, instant.group(1)), LocalTime.parse(instant.group(2), TIME))
                    .atOffset(Character.isLetter(offset.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(offset))
                    .atZoneSameInstant(zone)
                    .toLocalDate();
        } catch (DateTimeException none) {
            throw new RowRejected(field.code(), "is not an instant such as 2026-12-24T22:30:00Z");
        }
    }

    private static LocalDate day(Field field, String text) {
        var day = TIME_OF_DAY.matcher(text).replaceFirst("");
        for (var form : DAYS) {
            try {
                return LocalDate.parse(day, form);
            } catch (DateTimeException other) {
                // the next form may fit
            }
        }
        throw new RowRejected(field.code(), "is not a day such as 24.12.2026 or 2026-12-24");
    }

    /** An amount with a decimal comma or point, and with or without groups of three. */
    static BigDecimal amount(Field field, String text, @Nullable Character decimal) {
        var digits = SPACES.matcher(text).replaceAll("").replace('\u2212', '-');
        int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        if (GROUPED.matcher(digits).matches()) {
            digits = digits.substring(0, last).replaceAll("[.,]", "") + digits.substring(last);
            last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        }
        if (!PLAIN.matcher(digits).matches()) {
            throw new RowRejected(field.code(), "is not an amount such as 1234,50 or 1234.50");
        }
        if (last >= 0 && decimal == null && digits.length() - last == 4) {
            throw new RowRejected(field.code(), "can be meant in two ways; state \"decimal\" in the mapping");
        }
        if (last >= 0 && decimal != null && digits.charAt(last) != decimal) {
            throw new RowRejected(field.code(), "has another decimal sign than the mapping states");
        }
        return new BigDecimal(digits.replace(',', '.'));
    }

    /** Yes or no, in Finnish and English. */
    static boolean yes(Field field, String text) {
        return YesOrNo.of(text).orElseThrow(() -> new RowRejected(field.code(), "is neither yes nor no"));
    }
}
