// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import java.util.regex.Pattern;

/** Finds Finnish personal identity codes (henkilötunnus), which the register may not hold (Data Protection Act 1050/2018, 29 §). */
final class PersonalIdentityCode {
    private static final Pattern FORM = Pattern.compile(
            "(?<![0-9A-Za-z])(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(\\d{2})\\s?[-+A-FU-Ya-fu-y]\\s?(\\d{3})([0-9A-Ya-y])(?![0-9A-Za-z])");
    private static final int DIGITS = 9;
    private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private PersonalIdentityCode() {}

    /** A code has nine digits or ten; most texts have fewer and need not be matched. */
    private static boolean hasDigitsEnough(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < DIGITS; i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits == DIGITS;
    }

    /** Does a code with the right check character (the nine digits modulo 31) stand somewhere in the text? */
    static boolean isIn(String text) {
        if (!hasDigitsEnough(text)) {
            return false;
        }
        var matcher = FORM.matcher(text);
        while (matcher.find()) {
            var digits = matcher.group(1) + matcher.group(2) + matcher.group(3) + matcher.group(4);
            var check = CHECK_CHARACTERS.charAt(Integer.parseInt(digits) % 31);
            if (check == Character.toUpperCase(matcher.group(5).charAt(0))) {
                return true;
            }
        }
        return false;
    }
}
