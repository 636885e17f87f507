// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as yyyy-MM-ddTHH:mm:ss.SSSSSSZ, written and read by hand since every command and every replay waits for it. */
public final class EntryTime {
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter OTHER_YEARS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);
    private static final String SHAPE = "0000-00-00T00:00:00.000000Z";

    private EntryTime() {}

    /** The one spelling of an instant: always six decimals and Z; a year of more than four digits has a sign, as ISO 8601 wants. */
    public static String format(Instant at) {
        var time = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            return OTHER_YEARS.format(time);
        }
        char[] text = SHAPE.toCharArray();
        put(text, 3, time.getYear());
        put(text, 6, time.getMonthValue());
        put(text, 9, time.getDayOfMonth());
        put(text, 12, time.getHour());
        put(text, 15, time.getMinute());
        put(text, 18, time.getSecond());
        put(text, 25, time.getNano() / 1_000);
        return new String(text);
    }

    /**
     * Reads other spellings of an instant, too: who needs this one must write it again and compare.
     *
     * @throws DateTimeException where it is none
     */
    public static Instant parse(String text) {
        try {
            return hasShape(text) ? time(text).toInstant(ZoneOffset.UTC) : Instant.parse(text);
        } catch (DateTimeException _) {
            return Instant.parse(text); // which knows a 24th hour, and says what is wrong
        }
    }

    private static boolean hasShape(String text) {
        boolean has = text.length() == SHAPE.length();
        for (int place = 0; has && place < SHAPE.length(); place++) {
            char expected = SHAPE.charAt(place);
            char found = text.charAt(place);
            has = expected == '0' ? '0' <= found && found <= '9' : found == expected;
        }
        return has;
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                1_000 * number(text, 20, 26));
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }

    private static void put(char[] text, int lastDigit, int number) {
        int place = lastDigit;
        for (int rest = number; rest > 0; rest /= 10) {
            text[place--] = (char) ('0' + rest % 10);
        }
    }
}
