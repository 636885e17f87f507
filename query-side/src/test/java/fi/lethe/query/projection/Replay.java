// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerEventStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds a whole ledger into a projection, in batches of given sizes. */
public final class Replay {
    /** How large the next batch is. */
    public interface Sizes {
        int next(RandomGenerator random);
    }

    private final List<Recorded> all;

    private Replay(List<Recorded> all) {
        this.all = all;
    }

    public static Replay of(LedgerEventStore events, long size) {
        var all = new ArrayList<Recorded>();
        try (var stream = events.openStream(null)) {
            while (all.size() < size && stream.hasNextAvailable(5, TimeUnit.SECONDS)) {
                all.add(Recorded.of(stream.nextAvailable()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Replay(all);
    }

    /** As the live projection does it: with its progress. */
    public void live(QueryDatabase database, Projection projection, Sizes sizes, long seed) {
        var progress = new ProgressTable(database.jdbc(), projection.holder().code());
        into(
                database,
                new Projection() {
                    @Override
                    public DerivedDataHolder holder() {
                        return projection.holder();
                    }

                    @Override
                    public void fold(List<Recorded> batch) {
                        projection.fold(batch);
                        progress.store(batch.getLast().position());
                    }
                },
                sizes,
                seed);
    }

    public void into(QueryDatabase database, Projection projection, Sizes sizes, long seed) {
        var random = new Random(seed);
        var transaction = new TransactionTemplate(database.transactions());
        for (int from = 0; from < all.size(); ) {
            int to = (int) Math.min(all.size(), (long) from + sizes.next(random));
            var batch = all.subList(from, to);
            transaction.executeWithoutResult(_ -> projection.fold(batch));
            from = to;
        }
    }
}
