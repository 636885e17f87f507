// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.InstallationUnusable;
import fi.lethe.installation.database.Login;
import fi.lethe.installation.database.Logins;
import fi.lethe.installation.database.Secrets;
import fi.lethe.installation.server.Core;
import fi.lethe.installation.server.Foundation;
import fi.lethe.installation.settings.ExternalServer;
import fi.lethe.installation.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Both databases of an installation, migrated.
 *
 * <p>Embedded ones run as children of this process and end with it; a second start on the same data is refused.
 */
public final class Installation implements Logins, AutoCloseable {
    private final Database ledger;
    private final Database vault;

    private Installation(Database ledger, Database vault) {
        this.ledger = ledger;
        this.vault = vault;
    }

    /**
     * Makes what is missing, starts what is embedded, migrates all.
     *
     * @throws InstallationUnusable and the exceptions of the embedded server, each with a remedy in its message
     */
    public static Installation open(Settings settings) {
        var ledger = reach(settings, Part.LEDGER);
        try {
            var vault = reach(settings, Part.VAULT);
            try {
                new Migrations(ledger, vault).run();
                return new Installation(ledger, vault);
            } catch (RuntimeException e) {
                vault.close();
                throw e;
            }
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private static Database reach(Settings settings, Part part) {
        var server = switch (part) {
            case LEDGER -> settings.servers().ledger();
            case VAULT -> settings.servers().vault();
        };
        var directories = settings.directories();
        return server.<Database>map(given -> ExternalDatabase.reach(owner(given), Secrets.in(directories.keys()), part))
                .orElseGet(() -> EmbeddedDatabase.start(directories, part));
    }

    private static Login owner(ExternalServer server) {
        try {
            return new Login(server.url(), null, server.password().orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException("The password file " + server.passwordFile() + " cannot be read", e);
        }
    }

    public Database ledger() {
        return ledger;
    }

    public Database vault() {
        return vault;
    }

    @Override
    public Login ledgerLogin(DatabaseRole role) {
        return ledger.as(role);
    }

    /** Both sides in one process: the one that may do more. */
    @Override
    public DatabaseRole ledgerRole() {
        return DatabaseRole.COMMAND;
    }

    @Override
    public Login vaultLogin() {
        return vault.as(DatabaseRole.VAULT);
    }

    /**
     * Makes keyring and erasure journal where they are not there, so that sides which start at once find both.
     *
     * @throws InstallationUnusable where the roles could not be made: sides that run apart come in as nobody else
     */
    public void prepareSidesApart(Path keys) {
        if (ledger.grantee(DatabaseRole.COMMAND) == null || vault.grantee(DatabaseRole.VAULT) == null) {
            throw new InstallationUnusable(
                    "The users in LETHE_LEDGER_URL and LETHE_VAULT_URL may make no roles; sides that run apart need theirs",
                    null);
        }
        var clock = Core.systemClock();
        var command = ledgerLogin(ledgerRole()).unpooled();
        try (var store = Foundation.ledger(command, command, clock)) {
            Foundation.vault(vaultLogin().unpooled(), store, keys, clock).close();
        }
    }

    /** Stops what is embedded: the vault first, because the ledger is what others recover from. */
    @Override
    public void close() {
        try {
            vault.close();
        } finally {
            ledger.close();
        }
    }
}
