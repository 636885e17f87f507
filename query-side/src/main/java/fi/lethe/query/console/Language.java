// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

/** The languages of the pages. */
enum Language {
    FI,
    EN;

    Locale locale() {
        return Locale.of(code());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first of the reader's languages that there is, else English. */
    static Locale of(Enumeration<Locale> wanted) {
        return Collections.list(wanted).stream()
                .map(Locale::getLanguage)
                .filter(code -> code.equals(FI.code()) || code.equals(EN.code()))
                .findFirst()
                .map(Locale::of)
                .orElse(EN.locale());
    }
}
