// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants as yyyy-MM-ddTHH:mm:ss.SSSSSSZ, written by hand since every command waits for it. */
final class EntryTime {
    private static final String SHAPE = "0000-00-00T00:00:00.000000Z";

    private EntryTime() {}

    static String format(Instant at) {
        var time = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC);
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

    /** Reads other spellings of an instant, too: who needs this one must write it again and compare. */
    static Instant parse(String text) {
        return Instant.parse(text);
    }

    private static void put(char[] text, int lastDigit, int number) {
        int place = lastDigit;
        for (int rest = number; rest > 0; rest /= 10) {
            text[place--] = (char) ('0' + rest % 10);
        }
    }
}
