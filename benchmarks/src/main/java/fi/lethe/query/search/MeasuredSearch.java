// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.Summaries;
import fi.lethe.query.viewing.Views;

/** Search as the query side serves it. */
public final class MeasuredSearch {
    private MeasuredSearch() {}

    /** Its reads. */
    public static Search over(QueryDatabase database, LedgerStore ledger, KeyVault vault) {
        return new Search(new Finder(database, vault), new Summaries(database, vault), new Views(ledger.access()));
    }

    /** Builds the index of what stands in the ledger up to this position. */
    public static void fill(QueryDatabase database, LedgerStore ledger, KeyVault vault, long upTo) {
        database.jdbc()
                .sql("insert into query.projection (name, position) values (:name, :position)")
                .param("name", DerivedDataHolder.SEARCH.code())
                .param("position", upTo)
                .update();
        new SearchRebuild(database, ledger, vault).run();
    }
}
