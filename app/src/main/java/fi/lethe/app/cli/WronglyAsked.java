// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.installation.terminal.Terminal;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Names what is not known, with what may have been meant and all that is known; other faults come with the usage. */
record WronglyAsked(Terminal terminal) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        var line = fault.getCommandLine();
        if (fault instanceof UnmatchedArgumentException unknown) {
            tell(unknown, line);
        } else {
            terminal.err().println(fault.getMessage());
            line.usage(terminal.err(), line.getColorScheme());
        }
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private void tell(UnmatchedArgumentException unknown, CommandLine line) {
        var spec = line.getCommandSpec();
        var given = unknown.getUnmatched().getFirst();
        terminal.err()
                .println(spec.qualifiedName() + ": there is no " + (given.startsWith("-") ? "option " : "command ")
                        + given);
        var meant = List.copyOf(unknown.getSuggestions());
        if (!meant.isEmpty()) {
            terminal.err().println("  Did you mean: " + String.join(", ", meant) + "?");
        }
        if (!line.getSubcommands().isEmpty()) {
            terminal.err()
                    .println("  Commands: "
                            + String.join(", ", line.getSubcommands().keySet()));
        }
        terminal.err().println("  Options: " + options(spec));
    }

    private static String options(CommandSpec spec) {
        return spec.options().stream()
                .map(option -> List.of(option.names()))
                .map(List::getLast)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
