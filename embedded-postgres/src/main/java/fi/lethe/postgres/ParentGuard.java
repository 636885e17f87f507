// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties a server to this process where the system can: it gets a fast shutdown when we die, even by kill -9, and no Ctrl-C of
 * our terminal, so that it outlives our own orderly end.
 */
final class ParentGuard {
    private static final List<String> OWN_SESSION = available(List.of("setsid"));
    private static final List<String> DIES_WITH_PARENT = available(List.of("setpriv", "--pdeathsig", "INT"));

    private ParentGuard() {}

    /** The death signal comes last: a change of identity would clear it. */
    static List<String> command(RunAs runAs, Path program, List<String> arguments) {
        var command = new ArrayList<>(OWN_SESSION);
        command.addAll(runAs.prefix());
        command.addAll(DIES_WITH_PARENT);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static List<String> available(List<String> prefix) {
        var probe = new ArrayList<>(prefix);
        probe.add("true");
        return Command.outputOf(probe.toArray(String[]::new)).isPresent() ? prefix : List.of();
    }
}
