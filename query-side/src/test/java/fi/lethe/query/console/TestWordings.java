// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import java.time.ZoneId;
import java.util.Locale;

/** The pages' own words, without a running server. */
public final class TestWordings {
    private TestWordings() {}

    /** In this language, with times of Helsinki. */
    public static Wording in(String language) {
        return new Wording(
                new ConsoleConfiguration().messageSource(), Locale.of(language), ZoneId.of("Europe/Helsinki"));
    }
}
