// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import fi.lethe.app.cli.CommandLineOfLethe;
import fi.lethe.installation.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code lethe import} said, and how it ended. */
record ImportLine(int exitCode, String out, String err) {

    /** Runs it for somebody with a token. */
    static ImportLine run(Caller caller, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of("import", "--url", caller.address().toString()));
        all.addAll(List.of(arguments));
        int exitCode = CommandLineOfLethe.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false),
                Map.of("LETHE_TOKEN", caller.token()),
                all.toArray(String[]::new));
        return new ImportLine(exitCode, out.toString(), err.toString());
    }
}
