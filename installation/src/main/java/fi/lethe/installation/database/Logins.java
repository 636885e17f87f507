// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.database;

/** How the parts of one process come into the two databases. */
public interface Logins {
    /** The ledger's, as this role. */
    Login ledgerLogin(DatabaseRole role);

    /** As which this process follows the ledger and appends to it. */
    DatabaseRole ledgerRole();

    /** The vault's, as the one role that serves from it. */
    Login vaultLogin();
}
