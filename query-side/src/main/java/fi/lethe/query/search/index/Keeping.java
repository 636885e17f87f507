// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.Entries;
import fi.lethe.query.projection.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Keeps an index at the ledger's end, in rounds of half a second, each of which begins with a look at how long the ledger is. */
final class Keeping {
    private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int ROUNDS_BETWEEN_LOOKS = 2;

    private final LedgerStore ledger;
    private final LedgerEventStore events;
    private final Following following;
    private final Reached reached;
    private long position;
    private int rounds;

    /** @param position up to which the index holds the ledger */
    Keeping(LedgerStore ledger, Following following, Reached reached, long position) {
        this.ledger = ledger;
        this.events = LedgerEventStore.over(ledger);
        this.following = following;
        this.reached = reached;
        this.position = position;
    }

    /** To where the ledger ends now. */
    void catchUp() throws InterruptedException {
        long begun = System.nanoTime();
        long end = ledger.head().size() - 1;
        try (var stream = open()) {
            foldTo(end, begun, stream);
        }
    }

    void round() throws InterruptedException {
        long begun = System.nanoTime();
        long end = ledger.head().size() - 1;
        try (var stream = open()) {
            foldTo(end, begun, stream);
            long left = begun + ROUND_NANOS - System.nanoTime();
            while (left > 0
                    && stream.hasNextAvailable((int) TimeUnit.NANOSECONDS.toMillis(left), TimeUnit.MILLISECONDS)) {
                fold(batch(stream));
                left = begun + ROUND_NANOS - System.nanoTime();
            }
        }
        if (++rounds % ROUNDS_BETWEEN_LOOKS == 0) {
            following.look();
        }
    }

    /** A stream knows when it is opened how long the ledger is, so that it gives all that stands up to its end. */
    private BlockingStream<TrackedEventMessage<?>> open() {
        return events.openStream(new GlobalSequenceTrackingToken(position));
    }

    private void foldTo(long end, long begun, BlockingStream<TrackedEventMessage<?>> stream)
            throws InterruptedException {
        while (position < end) {
            var batch = batch(stream);
            if (batch.isEmpty()) {
                reach(end); // what stood there was purged
            } else {
                fold(batch);
            }
        }
        reached.upToDate(begun);
    }

    private void fold(List<Recorded> batch) {
        following.fold(batch);
        reach(batch.getLast().position());
    }

    private void reach(long newPosition) {
        position = newPosition;
        reached.advancedTo(newPosition);
    }

    private static List<Recorded> batch(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        var batch = new ArrayList<Recorded>();
        while (batch.size() < Entries.BATCH && stream.hasNextAvailable(0, TimeUnit.SECONDS)) {
            batch.add(Recorded.of(stream.nextAvailable()));
        }
        return batch;
    }
}
