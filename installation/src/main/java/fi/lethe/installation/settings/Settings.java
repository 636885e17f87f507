// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one installation, or one side of it, is started with.
 *
 * @param administrator who comes first
 * @param commands where the command side listens, for a query side that runs apart from it; the command side is told, too,
 *     by which name it is asked
 */
public record Settings(
        Web web,
        Directories directories,
        ExternalServers servers,
        Administrator administrator,
        @Nullable URI commands) {

    /**
     * Reads everything from options and environment.
     *
     * @throws SettingRefused where something given cannot be used
     */
    public static Settings of(Choices choices) {
        var web = Web.of(choices);
        var directories = Directories.of(
                choices.first(Setting.DATA).orElse(new Given("--data", "data")),
                choices.first(Setting.KEYS).orElse(null));
        return new Settings(
                web,
                directories,
                ExternalServers.of(choices),
                Administrator.of(choices),
                choices.first(Setting.COMMANDS_URL).map(Settings::address).orElse(null));
    }

    /** Empty: this very process takes commands. */
    public Optional<URI> commandSide() {
        return Optional.ofNullable(commands);
    }

    static Path readable(Given given) {
        var file = Path.of(given.value()).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new SettingRefused(given.name(), "this file cannot be read; give one that holds the password alone");
        }
        return file;
    }

    private static URI address(Given given) {
        try {
            var address = URI.create(given.value());
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Refused below, like an address of another kind.
        }
        throw new SettingRefused(given.name(), "give an address such as http://127.0.0.1:8080");
    }
}
