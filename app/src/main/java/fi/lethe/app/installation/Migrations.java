// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.access.AccessSchema;
import fi.lethe.command.CommandSchema;
import fi.lethe.crypto.VaultSchema;
import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.ledger.LedgerRoles;
import fi.lethe.ledger.LedgerSchema;
import fi.lethe.query.QuerySchema;

/** Brings every module's tables up to date, as the owner, at every start. */
record Migrations(Database ledger, Database vault) {

    void run() {
        VaultSchema.migrate(vault.owner().unpooled(), vault.grantee(DatabaseRole.VAULT));
        var owner = ledger.owner().unpooled();
        LedgerSchema.migrate(
                owner,
                new LedgerRoles(
                        ledger.grantee(DatabaseRole.COMMAND),
                        ledger.grantee(DatabaseRole.QUERY),
                        ledger.grantee(DatabaseRole.ACCESS),
                        ledger.grantee(DatabaseRole.PURGE)));
        AccessSchema.migrate(owner, ledger.grantee(DatabaseRole.ACCESS));
        CommandSchema.migrate(owner, ledger.grantee(DatabaseRole.COMMAND));
        QuerySchema.migrate(owner, ledger.grantee(DatabaseRole.QUERY));
    }
}
