// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.ReadAhead;
import fi.lethe.query.viewing.Views;
import java.util.List;

/** The register as the query side serves it. */
public final class MeasuredRegister {
    private static final int BATCH = 500;

    private MeasuredRegister() {}

    /** Its reads. */
    public static Register over(QueryDatabase database, LedgerStore ledger, KeyVault vault) {
        return new Register(database, ledger, vault, new Views(ledger.access()), (_, _) -> false);
    }

    /** Folds what stands in the ledger up to this position. */
    public static void fill(QueryDatabase database, LedgerStore ledger, long upTo) {
        var projection = new RegistryProjection(database, List.of());
        try (var entries = ReadAhead.of(LedgerEventStore.over(ledger), -1, upTo, BATCH)) {
            for (var batch = entries.next(); !batch.isEmpty(); batch = entries.next()) {
                projection.fold(batch);
            }
        }
    }
}
