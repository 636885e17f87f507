// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealContext;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.StaffName;
import java.util.List;
import java.util.UUID;

/** Seals and opens the names of staff. */
final class SealedNames {
    private static final DataUnit UNIT = new DataUnit(Category.STAFF, "1");
    private static final String FIELD = "name";

    private final KeyVault vault;

    SealedNames(KeyVault vault) {
        this.vault = vault;
    }

    AccountName seal(UUID account, StaffName name) {
        var command = UUID.randomUUID();
        var key = vault.fresh(UNIT);
        try (var lease = vault.lease(List.of(key.key()))) {
            return new AccountName(lease.seal(key, name, new SealContext(account, FIELD, command)), command);
        }
    }

    Opened<StaffName> open(UUID account, AccountName name) {
        try (var lease = vault.lease(List.of(name.sealed().key()))) {
            var context = new SealContext(account, FIELD, name.command());
            return lease.open(name.sealed(), StaffName.class, context, Access.ORDINARY);
        }
    }
}
