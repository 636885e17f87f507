// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Countries by what people write: codes of ISO 3166-1, and names in Finnish, Swedish and English. */
final class Countries {
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            for (var language : new String[] {"en", "sv", "fi"}) {
                CODES.put(key(country.getDisplayCountry(Locale.of(language))), code);
            }
            CODES.put(key(country.getISO3Country()), code);
            CODES.put(key(code), code);
        }
        CODES.put(key("UK"), "GB");
        CODES.put(key("United States of America"), "US");
        CODES.put(key("Czech Republic"), "CZ");
    }

    private Countries() {}

    /** The two-letter code; what is not known as a country stays as it is, and is refused as the door refuses it. */
    static String code(String text) {
        return CODES.getOrDefault(key(text), text);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
