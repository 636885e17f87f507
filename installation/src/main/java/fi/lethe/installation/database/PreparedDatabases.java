// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.database;

import fi.lethe.installation.settings.ExternalServer;
import fi.lethe.installation.settings.Setting;
import fi.lethe.installation.settings.SettingRefused;
import fi.lethe.installation.settings.Settings;
import java.util.Optional;

/**
 * Both databases as {@code lethe prepare} has left them, for a side that runs apart: it comes in as its own roles and never as
 * the owner, whose password it need not have.
 */
public record PreparedDatabases(String ledgerUrl, String vaultUrl, Secrets secrets) {

    /**
     * Those of these settings.
     *
     * @throws SettingRefused where an address is missing: a side has no servers of its own
     */
    public static PreparedDatabases of(Settings settings) {
        return new PreparedDatabases(
                url(settings.servers().ledger(), Setting.LEDGER_URL),
                url(settings.servers().vault(), Setting.VAULT_URL),
                Secrets.in(settings.directories().keys()));
    }

    private static String url(Optional<ExternalServer> server, Setting setting) {
        return server.map(ExternalServer::url)
                .orElseThrow(() -> new SettingRefused(
                        setting.variable(),
                        "is missing; a side that runs apart needs the address of the database, such as"
                                + " jdbc:postgresql://host:5432/database"));
    }

    /** The ledger's, as this role. */
    public Login ledger(DatabaseRole role) {
        return new Login(ledgerUrl, role.roleName(), secrets.knownPasswordOf(role));
    }

    /** The vault's, as the one role that serves from it. */
    public Login vault() {
        return new Login(vaultUrl, DatabaseRole.VAULT.roleName(), secrets.knownPasswordOf(DatabaseRole.VAULT));
    }

    @Override
    public String toString() {
        return "PreparedDatabases[not shown]";
    }
}
