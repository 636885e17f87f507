// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was given, on the command line and in the environment; empty values count as not given.
 *
 * @param options by setting
 * @param environment by variable, such as {@code LETHE_PORT}
 */
public record Choices(Map<Setting, String> options, Map<String, String> environment) {
    public Choices {
        options = Map.copyOf(options);
        environment = Map.copyOf(environment);
    }

    Optional<Given> first(Setting setting) {
        return option(setting).or(() -> variable(setting));
    }

    private Optional<Given> option(Setting setting) {
        return Optional.ofNullable(options.get(setting))
                .map(value -> new Given("--" + setting.name().toLowerCase(Locale.ROOT), value));
    }

    private Optional<Given> variable(Setting setting) {
        return Optional.ofNullable(environment.get(setting.variable()))
                .filter(value -> !value.isBlank())
                .map(value -> new Given(setting.variable(), value));
    }

    @Override
    public String toString() {
        return "Choices[not shown]";
    }
}
