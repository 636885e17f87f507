// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.query.projection.Entries;
import fi.lethe.query.projection.ProgressTable;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Rebuildable;
import fi.lethe.query.projection.Shadow;
import fi.lethe.query.projection.Swap;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds a projection's tables in the schema beside, by the code of the projection itself.
 *
 * <p>They are compared in one snapshot, in which the replay is brought to exactly the position of the live projection; that
 * one goes on meanwhile. Only for the swap it waits, as long as the entries take that came since.
 */
final class TableRebuild {
    private final Rebuildable rebuildable;
    private final QueryDatabase database;
    private final Projection projection;
    private final Shadow shadow;
    private final ProgressTable live;

    TableRebuild(Rebuildable rebuildable, QueryDatabase database) {
        this.rebuildable = rebuildable;
        this.database = database;
        this.projection = rebuildable.projection().apply(database.shadow());
        this.shadow = new Shadow(database.jdbc(), rebuildable.tables(), rebuildable.later());
        this.live = new ProgressTable(database.jdbc(), projection());
    }

    /** Its code. */
    String projection() {
        return rebuildable.holder().code();
    }

    /** How far the live one has come, -1 before the first entry. */
    long live() {
        return live.position();
    }

    /**
     * Goes on from where the progress is to the end, with entries from this source.
     *
     * @throws fi.lethe.query.projection.Stopped where it is told to
     */
    void run(PartProgress progress, boolean swap, Entries.Source ledger) {
        var building = new Building(progress, ledger);
        building.build();
        building.compare(swap);
        if (swap) {
            new Swap(database, building::catchUp, building::swap).run();
        }
    }

    /** Nothing is left of what was built and not swapped. */
    void discard() {
        shadow.drop();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(database.transactions()).executeWithoutResult(_ -> work.run());
    }

    /** One run. */
    final class Building {
        private final PartProgress progress;
        private final Entries.Source ledger;
        private int batches;

        Building(PartProgress progress, Entries.Source ledger) {
            this.progress = progress;
            this.ledger = ledger;
        }

        /** From where the progress is to a batch before the live projection, or nearer; with all indexes. */
        void build() {
            var part = progress.part();
            if (part.state() != PartState.BUILDING || part.position() > live()) {
                inTransaction(() -> {
                    shadow.begin();
                    progress.begin(live());
                });
            }
            catchUp();
            inTransaction(shadow::index);
            catchUp();
        }

        /** Until there is no more than a batch to do; the live projection goes on. */
        private void catchUp() {
            for (long goal = live(); goal > progress.part().position(); goal = live()) {
                long from = progress.part().position();
                fold(goal, this::inTransactionOfItsOwn);
                if (goal - from <= Entries.BATCH) {
                    return;
                }
            }
        }

        private void compare(boolean swap) {
            var snapshot = new TransactionTemplate(database.transactions());
            snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            snapshot.executeWithoutResult(_ -> {
                fold(live(), Runnable::run);
                progress.compared(new Comparison(database.jdbc()).of(rebuildable.tables()));
                countWhatIsSetAside();
                if (!swap) {
                    shadow.drop();
                    progress.done();
                }
            });
        }

        private void swap() {
            fold(live.hold(), Runnable::run);
            countWhatIsSetAside();
            shadow.swap();
            progress.done();
        }

        private void countWhatIsSetAside() {
            projection.setAside().ifPresent(table -> progress.setAside(table.count()));
        }

        /** Folds everything up to this position, each batch and the progress in one of these transactions. */
        private void fold(long upTo, Transactions transactions) {
            long position = progress.part().position();
            if (position > upTo) {
                throw new IllegalStateException("the projection " + projection() + " was reset during its replay");
            }
            try (var entries = ledger.from(position, upTo, Entries.BATCH)) {
                for (var batch = entries.next(); !batch.isEmpty(); batch = entries.next()) {
                    long before = position;
                    long after = batch.getLast().position();
                    var folding = batch;
                    transactions.run(() -> {
                        projection.fold(folding);
                        progress.reached(before, after, upTo);
                    });
                    position = after;
                }
            }
            long last = position;
            transactions.run(() -> progress.reached(last, upTo, upTo)); // what stood between was purged
        }

        /** After the first batch, the fourth, the sixteenth, …: what was planned for a small table must not serve a large one. */
        private void inTransactionOfItsOwn(Runnable work) {
            inTransaction(() -> {
                database.needsNoFlush(); // lost together, or kept together; and who swaps flushes what came before
                work.run();
            });
            if (Integer.bitCount(++batches) == 1 && Integer.numberOfTrailingZeros(batches) % 2 == 0) {
                shadow.analyze();
            }
        }
    }

    /** A transaction for each batch, or the one under way for all. */
    @FunctionalInterface
    private interface Transactions {
        void run(Runnable work);
    }
}
