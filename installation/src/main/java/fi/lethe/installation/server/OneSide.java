// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.installation.database.Logins;
import fi.lethe.installation.database.PreparedDatabases;
import fi.lethe.installation.settings.Choices;
import fi.lethe.installation.settings.Setting;
import fi.lethe.installation.settings.SettingRefused;
import fi.lethe.installation.settings.Settings;
import fi.lethe.installation.terminal.Terminal;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * One side of Lethe in a process of its own: told everything by its environment, on databases that {@code lethe prepare} has
 * made ready, until a signal stops it.
 *
 * @param name such as {@code command-side}: of its log, and in what it says
 * @param application the configuration of the side; it may import {@link Core} and {@link Pools}
 */
public record OneSide(String name, Class<?> application, Duty duty) {
    private static final int FAILED = 1;
    private static final int WRONGLY_ASKED = 2;

    /** Runs to its end and answers the exit code: 0 stopped, 1 failed, 2 wrong setting. */
    public int run(Terminal terminal, Map<String, String> environment) {
        try {
            var settings = Settings.of(new Choices(Map.of(), environment));
            if (duty == Duty.ANSWERS_READS && settings.commandSide().isEmpty()) {
                throw new SettingRefused(
                        Setting.COMMANDS_URL.variable(), "is missing; say where the command side listens");
            }
            var databases = PreparedDatabases.of(settings, duty.ledgerRole());
            try (var stay = Stay.begin(settings.web(), () -> start(settings, databases))) {
                if (duty == Duty.TAKES_COMMANDS) {
                    FirstAdministrator.of(stay.running())
                            .letIn(
                                    settings.web()
                                            .edge()
                                            .addressOr(stay.running().address()),
                                    settings.administrator())
                            .forEach(terminal::say);
                }
                var ready = stay.isReadySoon();
                var address = stay.running().address();
                terminal.say("Lethe's " + name
                        + (ready
                                ? " is ready at " + address
                                : " serves what it can at " + address + "; GET " + address.resolve("/api/health/ready")
                                        + " says what is missing")
                        + "; SIGTERM stops it.");
                stay.untilStopped();
            }
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (RuntimeException failure) {
            return say(failure, terminal);
        }
    }

    private Server start(Settings settings, PreparedDatabases databases) {
        Server.begin(settings, name);
        databases.check();
        return Server.start(application, settings, parts -> parts.registerBean(Logins.class, () -> databases));
    }

    private int say(RuntimeException failure, Terminal terminal) {
        var known = KnownFailure.message(failure, _ -> false);
        if (known.isPresent()) {
            terminal.err().println("lethe " + name + ": " + known.get());
            return KnownFailure.wronglyAsked(failure) ? WRONGLY_ASKED : FAILED;
        }
        LoggerFactory.getLogger(OneSide.class).error("The {} has failed", name, failure);
        terminal.err()
                .println("lethe " + name + ": failed (" + failure.getClass().getSimpleName() + "); see log/" + name
                        + ".log in the data directory");
        return FAILED;
    }
}
