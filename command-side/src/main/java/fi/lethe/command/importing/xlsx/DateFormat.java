// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.xlsx;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a number format makes of a number. Durations, such as {@code [h]:mm}, are numbers. */
enum DateFormat {
    NUMBER,
    /** A day, with or without a time of day. */
    DAY,
    /** A time of day alone. */
    TIME;

    /** Texts, characters that are escaped or only make room, colours and conditions: none of them is a sign of a date. */
    private static final Pattern ASIDE =
            Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[(?!(h+|m+|s+)\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_DATE = Pattern.compile("\\[|general", Pattern.CASE_INSENSITIVE);

    static DateFormat of(String code) {
        var signs = ASIDE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT).split(";", -1)[0];
        if (NO_DATE.matcher(signs).find() || signs.contains("#") || signs.contains("?")) {
            return NUMBER;
        }
        boolean hours = has(signs, "h") || has(signs, "s");
        if (has(signs, "y") || has(signs, "d") || (has(signs, "m") && !hours)) {
            return DAY;
        }
        return hours ? TIME : NUMBER;
    }

    private static boolean has(String signs, String sign) {
        return signs.contains(sign);
    }
}
