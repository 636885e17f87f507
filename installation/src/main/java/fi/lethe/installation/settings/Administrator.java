// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who comes first, for a start that nobody watches; needed only until somebody has come in.
 *
 * @param passwordFile holds the password alone; without it a link is printed
 * @param login of the person, who alone uses it
 * @param name of the person
 */
public record Administrator(
        @Nullable Path passwordFile,
        @Nullable String login,
        @Nullable String name) {

    static Administrator of(Choices choices) {
        return new Administrator(
                choices.first(Setting.ADMIN_PASSWORD_FILE)
                        .map(Settings::readable)
                        .orElse(null),
                text(choices, Setting.ADMIN_LOGIN).orElse(null),
                text(choices, Setting.ADMIN_NAME).orElse(null));
    }

    private static Optional<String> text(Choices choices, Setting setting) {
        return choices.first(setting).map(Given::value).map(String::strip);
    }

    /**
     * The login.
     *
     * @throws SettingRefused where none was given
     */
    public String requireLogin() {
        return required(Setting.ADMIN_LOGIN, login, "the login of the first administrator, such as maija.virtanen");
    }

    /**
     * The name.
     *
     * @throws SettingRefused where none was given
     */
    public String requireName() {
        return required(Setting.ADMIN_NAME, name, "the first administrator's own name, such as 'Maija Virtanen'");
    }

    private static String required(Setting setting, @Nullable String given, String what) {
        if (given == null) {
            throw new SettingRefused(
                    setting.variable(),
                    "is missing beside " + Setting.ADMIN_PASSWORD_FILE.variable() + "; give " + what);
        }
        return given;
    }

    @Override
    public String toString() {
        return "Administrator[not shown]";
    }
}
