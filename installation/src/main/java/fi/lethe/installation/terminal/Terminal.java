// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What the person at the terminal sees: always in UTF-8, in colours only on a terminal and where {@code NO_COLOR} does not
 * forbid it.
 *
 * @param out what was asked for
 * @param err what went wrong
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean colours) {
    private static final String RESET = "\u001b[0m";

    /** The process's own. */
    public static Terminal ofProcess(Map<String, String> environment) {
        var onTerminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        var colours = onTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(writer(FileDescriptor.out), writer(FileDescriptor.err), colours);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        OutputStream stream = new FileOutputStream(descriptor);
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    public void say(String line) {
        out.println(line);
    }

    public String bold(String text) {
        return inColour("\u001b[1m", text);
    }

    public String faint(String text) {
        return inColour("\u001b[2m", text);
    }

    public String good(String text) {
        return inColour("\u001b[32m", text);
    }

    public String bad(String text) {
        return inColour("\u001b[31m", text);
    }

    private String inColour(String colour, String text) {
        return colours ? colour + text + RESET : text;
    }
}
