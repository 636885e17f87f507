// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.app.server.RunningLethe;
import fi.lethe.installation.server.FirstAdministrator;
import fi.lethe.installation.server.Stay;
import fi.lethe.installation.settings.Settings;
import fi.lethe.installation.terminal.Terminal;
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
        try (var stay = Stay.begin(settings.web(), () -> RunningLethe.start(settings))) {
            FirstAdministrator.of(stay.running().server())
                    .letIn(settings.web().edge().addressOr(stay.running().address()), settings.administrator())
                    .forEach(terminal::say);
            var ready = stay.isReadySoon();
            var address = stay.running().address();
            if (!ready) {
                terminal.say("Not all of Lethe is ready; GET " + address.resolve("/api/health/ready")
                        + " says what is missing, and the log why. The rest serves.");
            }
            terminal.say("Console: " + settings.web().edge().addressOr(address).resolve("/console"));
            terminal.say((ready ? "Lethe is ready at " : "Lethe serves what it can at ")
                    + terminal.bold(address.toString()) + " (API: /api/docs, data: "
                    + settings.directories().data() + "); Ctrl-C stops it.");
            stay.untilStopped();
        }
        return 0;
    }
}
