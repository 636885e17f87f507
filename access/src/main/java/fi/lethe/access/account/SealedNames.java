// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealContext;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.StaffName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** By the accounts' ids; the keys are fetched together. */
    Map<UUID, Opened<StaffName>> open(Collection<Account> accounts) {
        var keys =
                accounts.stream().map(account -> account.name().sealed().key()).toList();
        try (var lease = vault.lease(keys)) {
            return accounts.stream().collect(Collectors.toMap(Account::id, account -> open(lease, account)));
        }
    }

    private static Opened<StaffName> open(KeyLease lease, Account account) {
        var context = new SealContext(account.id(), FIELD, account.name().command());
        return lease.open(account.name().sealed(), StaffName.class, context, Access.ORDINARY);
    }
}
