// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What is said to be wrong with a field, in the language of whoever is told. */
public final class Faults {
    private static final String BUNDLE = "fi.lethe.access.problems.faults";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String REST = "{0}";

    /**
     * The words of this language for a detail, found by as much of its beginning as there are words for; absent where there are none.
     *
     * @param detail as {@link FieldError} has it, in English
     */
    public static Optional<String> words(String detail, Locale locale) {
        var texts = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        for (int end = detail.length(); end > 0; end = detail.lastIndexOf(' ', end - 1)) {
            var key = key(detail.substring(0, end));
            if (texts.containsKey(key)) {
                return Optional.of(texts.getString(key).replace(REST, rest(detail.substring(end))));
            }
        }
        return Optional.empty();
    }

    private static String rest(String rest) {
        return rest.isBlank() ? "" : " " + rest.strip();
    }

    private static String key(String beginning) {
        return beginning.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private Faults() {}
}
