// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.app.settings.Settings;

/**
 * Both databases of an installation, migrated.
 *
 * <p>Embedded ones run as children of this process and end with it; a second start on the same data is refused.
 */
public final class Installation implements AutoCloseable {
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
        var url = switch (part) {
            case LEDGER -> settings.servers().ledger();
            case VAULT -> settings.servers().vault();
        };
        var directories = settings.directories();
        return url.<Database>map(address -> ExternalDatabase.reach(address, Secrets.in(directories.keys()), part))
                .orElseGet(() -> EmbeddedDatabase.start(directories, part));
    }

    public Database ledger() {
        return ledger;
    }

    public Database vault() {
        return vault;
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
