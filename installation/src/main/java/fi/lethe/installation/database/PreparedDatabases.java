// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.database;

import fi.lethe.installation.settings.ExternalServer;
import fi.lethe.installation.settings.Setting;
import fi.lethe.installation.settings.SettingRefused;
import fi.lethe.installation.settings.Settings;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Both databases as {@code lethe prepare} has left them, for a side that runs apart: it comes in as its own roles and never as
 * the owner, whose password it need not have.
 */
public record PreparedDatabases(String ledgerUrl, String vaultUrl, Secrets secrets, DatabaseRole ledgerRole)
        implements Logins {

    /**
     * Those of these settings, for a process that comes into the ledger as this role.
     *
     * @throws SettingRefused where an address is missing: a side has no servers of its own
     */
    public static PreparedDatabases of(Settings settings, DatabaseRole ledgerRole) {
        return new PreparedDatabases(
                url(settings.servers().ledger(), Setting.LEDGER_URL),
                url(settings.servers().vault(), Setting.VAULT_URL),
                Secrets.in(settings.directories().keys()),
                ledgerRole);
    }

    private static String url(Optional<ExternalServer> server, Setting setting) {
        return server.map(ExternalServer::url)
                .orElseThrow(() -> new SettingRefused(
                        setting.variable(),
                        "is missing; a side that runs apart needs the address of the database, such as"
                                + " jdbc:postgresql://host:5432/database"));
    }

    /**
     * Whether both are there and prepared, so that a start fails at once and says why.
     *
     * @throws InstallationUnusable where one is not
     */
    public void check() {
        check(ledgerLogin(ledgerRole), "ledger.ledger_head", Setting.LEDGER_URL);
        check(vaultLogin(), "vault.vault_key", Setting.VAULT_URL);
    }

    private static void check(Login login, String table, Setting url) {
        try (var connection = login.unpooled().getConnection();
                var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    return;
                }
            }
        } catch (SQLException e) {
            throw NotReached.of(url, e);
        }
        throw new InstallationUnusable(
                url.variable() + ": the database has not been prepared; run lethe prepare first", null);
    }

    @Override
    public Login ledgerLogin(DatabaseRole role) {
        return new Login(ledgerUrl, role.roleName(), secrets.knownPasswordOf(role));
    }

    @Override
    public Login vaultLogin() {
        return new Login(vaultUrl, DatabaseRole.VAULT.roleName(), secrets.knownPasswordOf(DatabaseRole.VAULT));
    }

    @Override
    public String toString() {
        return "PreparedDatabases[not shown]";
    }
}
