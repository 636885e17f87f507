// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.database;

import java.util.Locale;

/** A role in a database; each may do only what its part of the program needs. */
public enum DatabaseRole {
    /** Owns the tables and migrates them; nobody serves requests as the owner. */
    OWNER,
    COMMAND,
    QUERY,
    ACCESS,
    /** Owns the functions that purge; nobody logs in as it. */
    PURGE,
    VAULT;

    public String roleName() {
        return "lethe_" + name().toLowerCase(Locale.ROOT);
    }

    public boolean mayLogIn() {
        return this != PURGE;
    }
}
