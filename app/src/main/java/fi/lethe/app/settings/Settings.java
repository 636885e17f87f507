// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What one installation is started with.
 *
 * @param adminPasswordFile the first administrator's password, for a start that nobody watches
 */
public record Settings(
        Web web,
        Directories directories,
        ExternalServers servers,
        @Nullable Path adminPasswordFile) {

    /**
     * Reads everything from options and environment.
     *
     * @throws SettingRefused where something given cannot be used
     */
    public static Settings of(Choices choices) {
        var web = Web.of(
                choices.first(Setting.PORT).orElse(new Given("--port", "8080")),
                choices.first(Setting.BIND).orElse(new Given("LETHE_BIND", "127.0.0.1")));
        var directories = Directories.of(
                choices.first(Setting.DATA).orElse(new Given("--data", "data")),
                choices.first(Setting.KEYS).orElse(null));
        var servers = ExternalServers.of(
                choices.first(Setting.LEDGER_URL).orElse(null),
                choices.first(Setting.VAULT_URL).orElse(null));
        return new Settings(
                web,
                directories,
                servers,
                choices.first(Setting.ADMIN_PASSWORD_FILE)
                        .map(Settings::readable)
                        .orElse(null));
    }

    private static Path readable(Given given) {
        var file = Path.of(given.value()).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new SettingRefused(given.name(), "this file cannot be read; give one that holds the password alone");
        }
        return file;
    }
}
