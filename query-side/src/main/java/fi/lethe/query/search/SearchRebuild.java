// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.ReadAhead;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.registry.Changes;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the index anew from the ledger, beside the one that serves and under a new generation of the key, and swaps them in
 * one transaction. Then the old terms and the old key are deleted.
 *
 * <p>Searches are answered all the while. What is destroyed meanwhile is deleted from both. A rebuild that ends halfway is
 * no harm; the next one begins anew and clears up after it.
 */
public final class SearchRebuild {
    private static final int BATCH = 500;

    private final QueryDatabase database;
    private final LedgerEventStore ledger;
    private final KeyVault vault;
    private final IndexTable indexes;
    private final TransactionTemplate transaction;

    /** Of this database's index, from this ledger. */
    public SearchRebuild(QueryDatabase database, LedgerStore ledger, KeyVault vault) {
        this.database = database;
        this.ledger = LedgerEventStore.over(ledger);
        this.vault = vault;
        this.indexes = new IndexTable(database.jdbc());
        this.transaction = new TransactionTemplate(database.transactions());
    }

    /**
     * Rebuilds; returns when the new index serves and the old one is gone.
     *
     * @return its generation
     * @throws IllegalStateException where another rebuild was begun meanwhile
     */
    public int run() {
        return run(_ -> {});
    }

    /** As {@link #run()}; tells after each batch how far it has come, and is given up where that throws. */
    public int run(LongConsumer progress) {
        var building = begin();
        while (!building.step(BATCH)) {
            progress.accept(building.position);
        }
        building.clearUp();
        return building.generation;
    }

    /** An empty generation beside the one that serves; one left over from an earlier rebuild is given up. */
    Building begin() {
        int generation = vault.serviceMac(Indexing.KEY).rotate();
        transaction.executeWithoutResult(_ -> {
            indexes.lock().stream()
                    .filter(index -> !index.serving())
                    .forEach(index -> indexes.remove(index.generation()));
            indexes.begin(generation, false);
        });
        return new Building(generation);
    }

    /** A rebuild under way. */
    final class Building {
        private final int generation;
        private long position;
        private final Indexing indexing = new Indexing(database, vault);
        private final TermTable terms = new TermTable(database.jdbc());
        private long goal;
        private @Nullable ReadAhead ahead;

        private Building(int generation) {
            this.generation = generation;
        }

        /** Folds at most so many entries; true once the new index has caught up and serves. */
        boolean step(int most) {
            try {
                return Boolean.TRUE.equals(transaction.execute(_ -> fold(most)));
            } catch (RuntimeException e) {
                close(); // what was taken from it is not folded
                throw e;
            }
        }

        private boolean fold(int most) {
            database.plansAnew(); // the table grows too fast for the database's own analysis
            var index = locked();
            long followed = followed(); // stands still: who follows waits for the lock
            var batch = next(index.position(), followed, most);
            if (!batch.isEmpty()) {
                indexing.fold(generation, Changes.of(batch));
                position = batch.getLast().position();
                indexes.reached(generation, position);
            }
            boolean caughtUp = batch.size() < most && goal == followed;
            if (caughtUp) {
                indexes.serve(generation);
            } else {
                database.needsNoFlush();
            }
            return caughtUp;
        }

        /** Nothing of earlier generations is left, and of their keys neither. */
        void clearUp() {
            close();
            transaction.executeWithoutResult(_ -> indexes.lock().stream()
                    .filter(index -> index.generation() < generation)
                    .forEach(index -> indexes.remove(index.generation())));
            while (terms.deleteSome(0, generation)) {}
            vault.serviceMac(Indexing.KEY).dropBefore(generation);
        }

        private Index locked() {
            return indexes.lock().stream()
                    .filter(index -> index.generation() == generation && !index.serving())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("another rebuild of the search index was begun"));
        }

        private long followed() {
            return database.jdbc()
                    .sql("select position from query.projection where name = :name")
                    .param("name", DerivedDataHolder.SEARCH.code())
                    .query(Long.class)
                    .optional()
                    .orElse(-1L);
        }

        /** What is read ahead reaches as far as the live index did when reading began; then from there on. */
        private List<Recorded> next(long after, long followed, int most) {
            var batch = ahead == null ? List.<Recorded>of() : ahead.next();
            if (batch.isEmpty()) {
                close();
                goal = followed;
                ahead = ReadAhead.of(ledger, after, followed, most);
                batch = ahead.next();
            }
            return batch;
        }

        private void close() {
            if (ahead != null) {
                ahead.close();
                ahead = null;
            }
        }
    }
}
