// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.access.problems.Refusal;
import fi.lethe.app.client.CallFailed;
import fi.lethe.app.demo.DemoFailed;
import fi.lethe.app.demo.DemoRefused;
import fi.lethe.app.importing.ImportFailed;
import fi.lethe.installation.server.KnownFailure;
import fi.lethe.installation.terminal.Terminal;
import fi.lethe.postgres.ClusterInUse;
import fi.lethe.postgres.ClusterUnusable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line why it does not start and what helps; the rest stands in the log. */
record Failures(Terminal terminal) implements IExecutionExceptionHandler {
    private static final int FAILED = 1;
    private static final int WRONGLY_ASKED = 2;

    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
        var known = KnownFailure.message(thrown, Failures::explainsItself);
        if (known.isPresent()) {
            terminal.err().println("lethe: " + known.get());
            return KnownFailure.wronglyAsked(thrown) ? WRONGLY_ASKED : FAILED;
        }
        LoggerFactory.getLogger(Failures.class).error("Lethe has failed", thrown);
        terminal.err()
                .println("lethe: failed (" + thrown.getClass().getSimpleName()
                        + "); see log/lethe.log in the data directory");
        return FAILED;
    }

    /** What only the command line and the embedded servers can fail with. */
    private static boolean explainsItself(Throwable thrown) {
        return thrown instanceof CallFailed
                || thrown instanceof ImportFailed
                || thrown instanceof Refusal
                || thrown instanceof DemoRefused
                || thrown instanceof DemoFailed
                || thrown instanceof ClusterInUse
                || thrown instanceof ClusterUnusable;
    }
}
