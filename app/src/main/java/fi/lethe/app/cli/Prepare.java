// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.app.installation.Installation;
import fi.lethe.installation.server.Server;
import fi.lethe.installation.settings.Choices;
import fi.lethe.installation.settings.ExternalServer;
import fi.lethe.installation.settings.Setting;
import fi.lethe.installation.settings.SettingRefused;
import fi.lethe.installation.settings.Settings;
import fi.lethe.installation.terminal.Terminal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lethe prepare}: everything that needs the owner's rights, so that no process that serves apart has them. */
@Command(
        name = "prepare",
        description = "Make or update all that a command side and a query side need to run apart, then end.",
        mixinStandardHelpOptions = true)
final class Prepare implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;

    @Option(names = "--data", paramLabel = "DIR", description = "Keep the log here (default ./data).")
    private @Nullable String data;

    Prepare(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var settings = Settings.of(new Choices(data == null ? Map.of() : Map.of(Setting.DATA, data), environment));
        demand(settings.servers().ledger(), Setting.LEDGER_URL);
        demand(settings.servers().vault(), Setting.VAULT_URL);
        Server.begin(settings, "prepare");
        var keys = settings.directories().keys();
        try (var installation = Installation.open(settings)) {
            installation.prepareSidesApart(keys);
        }
        terminal.say("Both databases are ready. Passwords of their roles, keyring and erasure journal: " + keys);
        return 0;
    }

    private static void demand(Optional<ExternalServer> server, Setting setting) {
        if (server.isEmpty()) {
            throw new SettingRefused(
                    setting.variable(),
                    "is missing; sides that run apart need servers of your own (lethe start brings its own)");
        }
    }
}
