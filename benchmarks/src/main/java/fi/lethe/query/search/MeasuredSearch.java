// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.SealedRegister;
import fi.lethe.query.registry.Summaries;
import fi.lethe.query.search.index.MeasuredIndex;
import fi.lethe.query.viewing.MeasuredSearches;

/** Search as the query side serves it. */
public final class MeasuredSearch {
    private MeasuredSearch() {}

    /** Its reads over this index. */
    public static Search over(MeasuredIndex index, QueryDatabase database, LedgerStore ledger, KeyVault vault) {
        return new Search(
                new Finder(index.index(), new SealedRegister(database)),
                new Summaries(database, ledger, vault),
                MeasuredSearches.in(ledger));
    }
}
