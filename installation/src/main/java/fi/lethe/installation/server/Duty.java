// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.installation.database.DatabaseRole;

/** What a side that runs apart is there for. */
public enum Duty {
    /** Lets the first administrator in, too. */
    TAKES_COMMANDS(DatabaseRole.COMMAND),
    /** Appends views and denials alone; its pages send commands to the other side, whose address it has to know. */
    ANSWERS_READS(DatabaseRole.QUERY);

    private final DatabaseRole ledgerRole;

    Duty(DatabaseRole ledgerRole) {
        this.ledgerRole = ledgerRole;
    }

    /** As which it comes into the ledger. */
    DatabaseRole ledgerRole() {
        return ledgerRole;
    }
}
