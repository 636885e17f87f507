// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import java.util.List;
import java.util.Locale;

/** The languages of the page behind a link. */
enum Language {
    ENGLISH,
    FINNISH;

    /** Finnish where the reader prefers it to English. */
    static Language of(List<Locale> preferred) {
        return preferred.stream()
                        .map(Locale::getLanguage)
                        .filter(language -> language.equals("fi") || language.equals("en"))
                        .findFirst()
                        .filter("fi"::equals)
                        .isPresent()
                ? FINNISH
                : ENGLISH;
    }

    /** As in the attribute {@code lang}. */
    String tag() {
        return switch (this) {
            case ENGLISH -> "en";
            case FINNISH -> "fi";
        };
    }
}
