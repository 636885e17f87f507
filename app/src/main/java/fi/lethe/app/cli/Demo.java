// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.app.demo.DemoAccounts;
import fi.lethe.app.demo.Demonstration;
import fi.lethe.app.server.RunningLethe;
import fi.lethe.installation.server.FreePort;
import fi.lethe.installation.server.Stay;
import fi.lethe.installation.settings.Settings;
import fi.lethe.installation.terminal.Terminal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe demo}. */
@Command(
        name = "demo",
        description =
                "Run Lethe with accounts, a sample shop, and the story of one person who is registered and forgotten.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;

    @Mixin
    private final Where where = new Where();

    @Option(names = "--exit", description = "Stop after the story: 0 when every check held, else 1.")
    private boolean exit;

    @Option(names = "--empty", description = "Leave out the sample shop of two hundred customers.")
    private boolean empty;

    Demo(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        var settings = Settings.of(where.choices(environment));
        FreePort.check(settings.web());
        var accounts = DemoAccounts.in(settings.directories().data());
        terminal.say(terminal.faint("Starting two PostgreSQL servers, the ledger and the vault ..."));
        try (var stay = Stay.begin(settings.web(), () -> RunningLethe.start(settings))) {
            if (!stay.isReadySoon()) {
                throw new IllegalStateException("Lethe did not become ready");
            }
            var demonstration = new Demonstration(terminal, stay.running(), settings, accounts);
            demonstration.letIn();
            if (!empty) {
                demonstration.fillShop();
            }
            var held = demonstration.show(!exit);
            if (!exit) {
                terminal.say("Lethe stays up at "
                        + terminal.bold(stay.running().address().toString()) + "; Ctrl-C stops it.");
                stay.untilStopped();
            }
            return held ? 0 : 1;
        }
    }
}
