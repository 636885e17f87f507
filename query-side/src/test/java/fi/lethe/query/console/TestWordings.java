// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The pages' own words, without a running server. */
public final class TestWordings {
    private TestWordings() {}

    /** In this language, with times of Helsinki. */
    public static Wording in(String language) {
        return new Wording(
                new ConsoleConfiguration().messageSource(), Locale.of(language), ZoneId.of("Europe/Helsinki"));
    }

    /** The file of this language, without what it would take from another. */
    public static Properties file(String language) {
        var name = language.equals("en") ? "messages.properties" : "messages_" + language + ".properties";
        var stream = Objects.requireNonNull(ConsoleConfiguration.class.getResourceAsStream(name));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
