// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.crypto.VaultMismatch;
import fi.lethe.crypto.journal.JournalDamaged;
import fi.lethe.crypto.keyring.KeyringUnusable;
import fi.lethe.installation.database.InstallationUnusable;
import fi.lethe.installation.settings.SettingRefused;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** A failure to start whose message says in a line what is wrong and what helps. */
public final class KnownFailure {
    private KnownFailure() {}

    /**
     * The message of the one among the causes that explains itself.
     *
     * @param others that only the caller knows to do so
     */
    public static Optional<String> message(Throwable thrown, Predicate<Throwable> others) {
        return chain(thrown)
                .filter(others.or(KnownFailure::explainsItself))
                .findFirst()
                .map(known -> known instanceof PortInUseException inUse
                        ? "port " + inUse.getPort()
                                + " is in use; stop what listens there, or give another --port (LETHE_PORT)"
                        : String.valueOf(known.getMessage()));
    }

    /** Whether it was asked for wrongly, rather than failed. */
    public static boolean wronglyAsked(Throwable thrown) {
        return chain(thrown).anyMatch(SettingRefused.class::isInstance);
    }

    private static boolean explainsItself(Throwable thrown) {
        return thrown instanceof SettingRefused
                || thrown instanceof PortInUseException
                || thrown instanceof InstallationUnusable
                || thrown instanceof VaultMismatch
                || thrown instanceof KeyringUnusable
                || thrown instanceof JournalDamaged;
    }

    /** It and its causes, from the outside in. */
    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
