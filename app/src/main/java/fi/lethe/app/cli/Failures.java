// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.access.problems.Refusal;
import fi.lethe.app.client.CallFailed;
import fi.lethe.app.demo.DemoFailed;
import fi.lethe.app.demo.DemoRefused;
import fi.lethe.app.importing.ImportFailed;
import fi.lethe.app.installation.InstallationUnusable;
import fi.lethe.app.settings.SettingRefused;
import fi.lethe.app.terminal.Terminal;
import fi.lethe.crypto.VaultMismatch;
import fi.lethe.crypto.journal.JournalDamaged;
import fi.lethe.crypto.keyring.KeyringUnusable;
import fi.lethe.postgres.ClusterInUse;
import fi.lethe.postgres.ClusterUnusable;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line why it does not start and what helps; the rest stands in the log. */
record Failures(Terminal terminal) implements IExecutionExceptionHandler {
    private static final int FAILED = 1;
    private static final int WRONGLY_ASKED = 2;

    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
        var known = chain(thrown).filter(Failures::explainsItself).findFirst();
        if (known.isPresent()) {
            terminal.err().println("lethe: " + message(known.get()));
            return known.get() instanceof SettingRefused ? WRONGLY_ASKED : FAILED;
        }
        LoggerFactory.getLogger(Failures.class).error("Lethe has failed", thrown);
        terminal.err()
                .println("lethe: failed (" + thrown.getClass().getSimpleName()
                        + "); see log/lethe.log in the data directory");
        return FAILED;
    }

    private static boolean explainsItself(Throwable thrown) {
        return thrown instanceof SettingRefused
                || thrown instanceof CallFailed
                || thrown instanceof ImportFailed
                || thrown instanceof Refusal
                || thrown instanceof DemoRefused
                || thrown instanceof DemoFailed
                || thrown instanceof PortInUseException
                || thrown instanceof InstallationUnusable
                || thrown instanceof ClusterInUse
                || thrown instanceof ClusterUnusable
                || thrown instanceof VaultMismatch
                || thrown instanceof KeyringUnusable
                || thrown instanceof JournalDamaged;
    }

    private static String message(Throwable known) {
        return known instanceof PortInUseException inUse
                ? "port " + inUse.getPort() + " is in use; stop what listens there, or give another --port"
                : String.valueOf(known.getMessage());
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
