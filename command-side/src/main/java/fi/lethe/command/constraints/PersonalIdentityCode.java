// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Finnish personal identity codes (henkilötunnus), which the register may not hold (Data Protection Act 1050/2018, 29 §; their
 * form: Government Decree 128/2010, 2 §, with the separators of 2023).
 *
 * <p>A day that exists and the right check character are demanded of all. With the sign of a century between day and number, or any dash
 * in its place, that is enough. Without one the check character must be a letter, for ten digits alone are as often a phone number or
 * a reference; where no such number has any business, ten digits are enough.
 */
public final class PersonalIdentityCode {
    private static final Pattern FORM = Pattern.compile(
            "(?<![0-9A-Z])(\\d\\d)(\\d\\d)(\\d\\d)(?: ?(-{1,2}|[+A-FU-Y]) ?|[^0-9A-Z]{0,2})(\\d{3}) ?([0-9A-Y])(?![0-9A-Z])");
    private static final Pattern NAMED = Pattern.compile("(HETU|SOTU)(?=\\d)");
    private static final int DIGITS = 9;
    private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int LEAP = 4;
    private static final int FEBRUARY = 2;
    private static final int FIRST_NUMBER = 2;
    private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String OTHER_DASHES = "\u2212\u02D7\u2043\u2796\u30FC\u00AF\u203E\u2500\u2501\u1806";

    private PersonalIdentityCode() {}

    /** Does one stand somewhere in the text? */
    public static boolean isIn(String text) {
        return isIn(text, false);
    }

    /** Does one stand somewhere in a text in which no number of ten digits has any business, such as a name? */
    public static boolean isInWords(String text) {
        return isIn(text, true);
    }

    private static boolean isIn(String text, boolean amongWords) {
        if (!hasDigitsEnough(text)) {
            return false;
        }
        var matcher = FORM.matcher(NAMED.matcher(plain(text)).replaceAll("$1 "));
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            if (isOne(matcher, amongWords)) {
                return true;
            }
        }
        return false;
    }

    /** A code has nine digits or ten; most texts have fewer and need not be matched. */
    private static boolean hasDigitsEnough(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < DIGITS; ) {
            int character = text.codePointAt(i);
            digits += Character.isDigit(character) ? 1 : 0;
            i += Character.charCount(character);
        }
        return digits == DIGITS;
    }

    /** In capitals; every digit one of ASCII, every dash a hyphen, every space a space, no marks, and nothing that shows nothing. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(Invisible.without(Invisible::hasNoWidth, text), Normalizer.Form.NFKD)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .forEach(character -> plain.appendCodePoint(plain(character)));
        return plain.toString();
    }

    private static int plain(int character) {
        if (Character.isDigit(character)) {
            return '0' + Character.digit(character, 10);
        }
        if (Character.getType(character) == Character.DASH_PUNCTUATION || OTHER_DASHES.indexOf(character) >= 0) {
            return '-';
        }
        return Invisible.isSpace(character) ? ' ' : Character.toUpperCase(character);
    }

    private static boolean isOne(Matcher matcher, boolean amongWords) {
        var digits = matcher.group(1) + matcher.group(2) + matcher.group(3) + matcher.group(5);
        char check = matcher.group(6).charAt(0);
        boolean said = matcher.group(4) != null || amongWords || !Character.isDigit(check);
        return said
                && isDay(number(matcher, 1), number(matcher, 2), number(matcher, 3))
                && number(matcher, 5) >= FIRST_NUMBER
                && CHECK_CHARACTERS.charAt(Integer.parseInt(digits) % CHECK_CHARACTERS.length()) == check;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static boolean isDay(int day, int month, int year) {
        return month >= 1
                && month <= LENGTHS.length
                && day >= 1
                && day <= LENGTHS[month - 1]
                && (day < LENGTHS[1] || month != FEBRUARY || year % LEAP == 0);
    }
}
