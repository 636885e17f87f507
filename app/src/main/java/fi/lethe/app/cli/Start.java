// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.app.server.FirstAdministrator;
import fi.lethe.app.server.RunningLethe;
import fi.lethe.app.settings.Settings;
import fi.lethe.app.terminal.Terminal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lethe start}. */
@Command(
        name = "start",
        description = "Run Lethe on its own PostgreSQL until it is stopped.",
        mixinStandardHelpOptions = true)
final class Start implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;

    @Mixin
    private final Where where = new Where();

    Start(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = Settings.of(where.choices(environment));
        try (var stay = Stay.begin(settings)) {
            letFirstAdministratorIn(stay.lethe(), settings);
            stay.awaitReady();
            terminal.say(
                    "Lethe is ready at " + terminal.bold(stay.lethe().address().toString()) + " (API: /api/docs, data: "
                            + settings.directories().data() + "); Ctrl-C stops it.");
            stay.untilStopped();
        }
        return 0;
    }

    private void letFirstAdministratorIn(RunningLethe lethe, Settings settings) {
        var administrator = FirstAdministrator.of(lethe);
        if (!administrator.isMissing()) {
            return;
        }
        if (settings.adminPasswordFile() == null) {
            terminal.say(
                    "Nobody has an account yet. Open this link within 24 hours, once, to choose the password of admin:");
            terminal.say("  "
                    + terminal.bold(lethe.address() + administrator.invite().path()));
        } else {
            administrator.createFrom(settings.adminPasswordFile());
            terminal.say("The account admin has been made with the password in LETHE_ADMIN_PASSWORD_FILE.");
        }
    }
}
