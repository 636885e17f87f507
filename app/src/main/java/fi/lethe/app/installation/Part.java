// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.installation.database.DatabaseRole;
import java.util.Set;

/** One of the two databases, each in a cluster of its own. */
enum Part {
    LEDGER("ledger", "lethe"),
    VAULT("vault", "vault");

    private final String directory;
    private final String database;

    Part(String directory, String database) {
        this.directory = directory;
        this.database = database;
    }

    String directory() {
        return directory;
    }

    String database() {
        return database;
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
