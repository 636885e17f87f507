// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.Entries;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.ReadAhead;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.projection.Shadow;
import fi.lethe.query.projection.Swap;
import fi.lethe.query.registry.Changes;
import fi.lethe.query.registry.NewValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the index anew from the ledger, beside the one that serves and under a new generation of the key, and swaps them in
 * one transaction. Then the old key is deleted.
 *
 * <p>Searches are answered all the while. What is destroyed meanwhile is deleted from both, by who follows the ledger; nothing
 * sealed under it is written afterwards, because a key is lent only while the generations are locked. A rebuild that ends
 * halfway is no harm; the next one begins anew and clears up after it.
 */
public final class SearchRebuild {
    private static final int MOST_WAITING = 20_000;
    private static final List<String> LATER = List.of("search_term_pkey", "search_term_by_code");

    private final QueryDatabase database;
    private final LedgerEventStore ledger;
    private final KeyVault vault;
    private final IndexTable indexes;
    private final Shadow shadow;
    private final TransactionTemplate transaction;

    /** Of this database's index, from this ledger. */
    public SearchRebuild(QueryDatabase database, LedgerStore ledger, KeyVault vault) {
        this.database = database;
        this.ledger = LedgerEventStore.over(ledger);
        this.vault = vault;
        this.indexes = new IndexTable(database.jdbc());
        this.shadow = new Shadow(database.jdbc(), TermTable.TABLES, LATER);
        this.transaction = new TransactionTemplate(database.transactions());
    }

    /**
     * Rebuilds; returns when the new index serves and the old one is gone.
     *
     * @return its generation
     * @throws IllegalStateException where another rebuild was begun meanwhile
     */
    public int run() {
        return run(alone(), _ -> {});
    }

    /** As {@link #run()}, with entries from this source; tells after each batch how far it has come, and is given up where that throws. */
    public int run(Entries.Source source, LongConsumer progress) {
        var building = begin(source, MOST_WAITING);
        try {
            while (!building.step(Entries.BATCH)) {
                progress.accept(building.position);
            }
            building.clearUp();
            return building.generation;
        } finally {
            building.close();
        }
    }

    /** An empty generation beside the one that serves; one left over from an earlier rebuild is given up. */
    Building begin() {
        return begin(MOST_WAITING);
    }

    /** One that keeps at most so many values, or a batch more, waiting. */
    Building begin(int mostWaiting) {
        return begin(alone(), mostWaiting);
    }

    private Entries.Source alone() {
        return (after, upTo, most) -> ReadAhead.of(ledger, after, upTo, most);
    }

    private Building begin(Entries.Source source, int mostWaiting) {
        int generation = vault.serviceMac(Indexing.KEY).rotate();
        transaction.executeWithoutResult(_ -> {
            indexes.lock().stream()
                    .filter(index -> !index.serving())
                    .forEach(index -> indexes.remove(index.generation()));
            shadow.begin();
            indexes.begin(generation, false);
        });
        return new Building(generation, source, mostWaiting);
    }

    /**
     * A rebuild under way. While the table has no indexes, values are added only; one that replaces another waits until they
     * are made.
     */
    final class Building {
        private final int generation;
        private final Entries.Source source;
        private final int mostWaiting;
        private final Indexing indexing = new Indexing(database.shadow(), vault);
        private final Map<NewValue.Slot, NewValue> waiting = new LinkedHashMap<>();
        private boolean indexed;
        private long position;
        private long goal;
        private @Nullable Entries ahead;

        private Building(int generation, Entries.Source source, int mostWaiting) {
            this.generation = generation;
            this.source = source;
            this.mostWaiting = mostWaiting;
        }

        /** Folds at most so many entries; true once the new index has caught up and serves. */
        boolean step(int most) {
            try {
                return stepped(most);
            } catch (RuntimeException e) {
                close(); // what was taken from it is not folded
                throw e;
            }
        }

        private boolean stepped(int most) {
            boolean caughtUp = inTransaction(most);
            if (!indexed && (caughtUp || waiting.size() > mostWaiting)) {
                index();
                return false;
            }
            if (caughtUp) {
                new Swap(database, () -> catchUp(most), () -> swap(most)).run();
            }
            return caughtUp;
        }

        private void catchUp(int most) {
            while (!inTransaction(most)) {}
        }

        /** The entries are waited for before the generations are locked. */
        private boolean inTransaction(int most) {
            var batch = read();
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                database.needsNoFlush();
                return fold(batch, most);
            }));
        }

        /** With the generations locked nobody follows further, so that this comes to an end. */
        private void swap(int most) {
            while (!fold(read(), most)) {}
            close();
            indexes.serve(generation);
            shadow.swap();
        }

        /** Folds a batch; true where there was no more than that. */
        private boolean fold(List<Recorded> read, int most) {
            database.plansAnew(); // the table grows too fast for the database's own analysis
            var index = locked();
            long followed = followed(); // stands still: who follows waits for the lock
            var batch = read.isEmpty() ? next(index.position(), followed, most) : read;
            if (!batch.isEmpty()) {
                put(Changes.of(batch).values());
                position = batch.getLast().position();
                indexes.reached(generation, position);
            }
            return batch.size() < most && goal == followed;
        }

        private void put(List<NewValue> values) {
            if (indexed) {
                indexing.put(generation, values);
            } else {
                values.stream().filter(Indexing::replaces).forEach(value -> waiting.put(value.slot(), value));
                indexing.put(
                        generation,
                        values.stream()
                                .filter(value -> !Indexing.replaces(value))
                                .toList());
            }
        }

        /** Makes the indexes, and then puts what has waited for them. */
        private void index() {
            transaction.executeWithoutResult(_ -> shadow.index());
            indexed = true;
            var values = List.copyOf(waiting.values());
            waiting.clear();
            for (int from = 0; from < values.size(); from += Entries.BATCH) {
                var some = values.subList(from, Math.min(from + Entries.BATCH, values.size()));
                transaction.executeWithoutResult(_ -> {
                    locked();
                    indexing.put(generation, some);
                });
            }
            shadow.analyze();
        }

        /** Of the keys of earlier generations nothing is left; the index is gone with the swap. */
        void clearUp() {
            close();
            transaction.executeWithoutResult(_ -> indexes.lock().stream()
                    .filter(index -> index.generation() < generation)
                    .forEach(index -> indexes.remove(index.generation())));
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
            close();
            goal = followed;
            ahead = source.from(after, followed, most);
            return ahead.next();
        }

        private List<Recorded> read() {
            return ahead == null ? List.of() : ahead.next();
        }

        private void close() {
            if (ahead != null) {
                ahead.close();
                ahead = null;
            }
        }
    }
}
