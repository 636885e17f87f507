// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as people write them in their language, and as the API takes them. */
final class Decimals {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Thousands in English; in Finnish a comma is always the decimal separator. */
    private static final Pattern ENGLISH_THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private Decimals() {}

    /** With a point, and without what separates thousands; what is no number stays as it is. */
    static String plain(String text, Locale language) {
        var tight = text.replaceAll("[\\s\u00a0\u202f]", "").replace('\u2212', '-');
        boolean thousands = language.getLanguage().equals("en")
                && ENGLISH_THOUSANDS.matcher(tight).matches();
        var plain = thousands ? tight.replace(",", "") : tight.replace(',', '.');
        return NUMBER.matcher(plain).matches() ? plain : text;
    }
}
