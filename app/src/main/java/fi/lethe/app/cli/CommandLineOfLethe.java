// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.installation.terminal.Terminal;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line {@code lethe}. */
@Command(
        name = "lethe",
        description = "A ledger that proves what was done with personal data and forgets the person.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "An option goes before its variable (LETHE_PORT, LETHE_DATA); also LETHE_KEYS, LETHE_BIND,",
            "LETHE_LEDGER_URL, LETHE_LEDGER_PASSWORD_FILE, LETHE_VAULT_URL, LETHE_VAULT_PASSWORD_FILE,",
            "LETHE_ADMIN_PASSWORD_FILE with LETHE_ADMIN_LOGIN and LETHE_ADMIN_NAME."
        })
public final class CommandLineOfLethe implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    private CommandLineOfLethe() {}

    /** Runs to the end of the process's work and answers its exit code: 0 done, 1 failed, 2 wrongly asked. */
    public static int run(String[] arguments) {
        var environment = System.getenv();
        return run(Terminal.ofProcess(environment), environment, arguments);
    }

    /** The same on another terminal and in another environment. */
    public static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
        var line = new CommandLine(new CommandLineOfLethe());
        line.addSubcommand(new Start(terminal, environment));
        line.addSubcommand(new Demo(terminal, environment));
        line.addSubcommand(new Prepare(terminal, environment));
        line.addSubcommand(new Import(terminal, environment));
        line.addSubcommand(new Replay(terminal, environment));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler(new WronglyAsked(terminal));
        line.setExecutionExceptionHandler(new Failures(terminal));
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: start, demo, prepare, import or replay");
    }
}
