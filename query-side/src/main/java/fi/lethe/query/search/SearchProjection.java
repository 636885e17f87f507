// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.registry.Changes;
import java.util.List;

/** Keeps the generation of the index that serves up to date; what is forgotten leaves the one beside it, too. */
final class SearchProjection implements Projection {
    private final KeyVault vault;
    private final IndexTable indexes;
    private final Indexing indexing;
    private final TermTable terms;
    private final TermTable beside;

    SearchProjection(QueryDatabase database, KeyVault vault) {
        this.vault = vault;
        this.indexes = new IndexTable(database.jdbc());
        this.indexing = new Indexing(database, vault);
        this.terms = new TermTable(database);
        this.beside = new TermTable(database.shadow());
    }

    @Override
    public DerivedDataHolder holder() {
        return DerivedDataHolder.SEARCH;
    }

    @Override
    public void fold(List<Recorded> batch) {
        var generations = indexes.lock();
        int serving = generations.stream()
                .filter(Index::serving)
                .map(Index::generation)
                .findFirst()
                .orElseGet(this::begin);
        var changes = Changes.of(batch);
        indexing.put(serving, changes.values());
        if (!changes.shreddings().isEmpty()) {
            terms.forget(changes.shreddings());
            if (generations.stream().anyMatch(index -> !index.serving())) {
                beside.forget(changes.shreddings()); // what is being built is no hiding place
            }
        }
    }

    private int begin() {
        int generation = vault.serviceMac(Indexing.KEY).generation();
        indexes.begin(generation, true);
        return generation;
    }
}
