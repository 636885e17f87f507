// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.registry.Changes;
import java.util.List;

/** Keeps the generation of the index that serves up to date. */
final class SearchProjection implements Projection {
    private final KeyVault vault;
    private final IndexTable indexes;
    private final Indexing indexing;

    SearchProjection(QueryDatabase database, KeyVault vault) {
        this.vault = vault;
        this.indexes = new IndexTable(database.jdbc());
        this.indexing = new Indexing(database, vault);
    }

    @Override
    public DerivedDataHolder holder() {
        return DerivedDataHolder.SEARCH;
    }

    @Override
    public void fold(List<Recorded> batch) {
        int serving = indexes.lock().stream()
                .filter(Index::serving)
                .map(Index::generation)
                .findFirst()
                .orElseGet(this::begin);
        indexing.fold(serving, Changes.of(batch));
    }

    private int begin() {
        int generation = vault.serviceMac(Indexing.KEY).generation();
        indexes.begin(generation, true);
        return generation;
    }
}
