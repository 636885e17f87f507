// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.settings.Setting;
import java.util.Set;

/** One of the two databases, each in a cluster of its own. */
enum Part {
    LEDGER("ledger", "lethe", Setting.LEDGER_URL),
    VAULT("vault", "vault", Setting.VAULT_URL);

    private final String directory;
    private final String database;
    private final Setting url;

    Part(String directory, String database, Setting url) {
        this.directory = directory;
        this.database = database;
        this.url = url;
    }

    String directory() {
        return directory;
    }

    String database() {
        return database;
    }

    /** Where the address of an external one is given. */
    Setting url() {
        return url;
    }

    /** Who comes into it besides a superuser. */
    Set<DatabaseRole> roles() {
        return switch (this) {
            case LEDGER ->
                Set.of(
                        DatabaseRole.OWNER,
                        DatabaseRole.COMMAND,
                        DatabaseRole.QUERY,
                        DatabaseRole.ACCESS,
                        DatabaseRole.PURGE);
            case VAULT -> Set.of(DatabaseRole.OWNER, DatabaseRole.VAULT);
        };
    }
}
