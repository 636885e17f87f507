// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.ledger.LedgerEventStore;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the ledger from its beginning for all who take a seat before it begins: each entry is fetched and parsed once.
 *
 * <p>Who is ahead waits for who is behind, some batches apart at most, until that one has come to its end or has left. What
 * somebody reads after the first time, or from elsewhere, is read for that one alone.
 */
public final class SharedReading {
    private static final long BEGINNING = -1;
    private static final int APART = 4;

    private final LedgerEventStore ledger;
    private final int most;
    private final List<Seat> seats = new CopyOnWriteArrayList<>();
    private boolean begun;

    /** Of this ledger, in batches of at most so many. */
    public SharedReading(LedgerEventStore ledger, int most) {
        this.ledger = ledger;
        this.most = most;
    }

    /** A seat, which must be left. */
    public synchronized Seat seat() {
        if (begun) {
            return alone();
        }
        var seat = new Seat();
        seats.add(seat);
        return seat;
    }

    /** The source of somebody who does not share it. */
    public Seat alone() {
        var seat = new Seat();
        seat.left = true;
        return seat;
    }

    private synchronized void begin() {
        if (!begun) {
            begun = true;
            Thread.ofPlatform().name("ledger-shared-reading").daemon().start(this::read);
        }
    }

    private void read() {
        try {
            hand(new Handed(List.of(), readAll()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // nobody does: it ends by itself when the seats are left
        }
    }

    /** Ends where nobody sits any more; answers what it failed with. */
    private @Nullable RuntimeException readAll() throws InterruptedException {
        try (var entries = ReadAhead.of(ledger, BEGINNING, Long.MAX_VALUE, most)) {
            for (var batch = entries.next(); !batch.isEmpty() && !seats.isEmpty(); batch = entries.next()) {
                hand(new Handed(batch, null));
            }
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void hand(Handed handed) throws InterruptedException {
        for (var seat : seats) {
            seat.put(handed);
        }
    }

    private record Handed(List<Recorded> batch, @Nullable RuntimeException failed) {}

    /** The place of one reader. */
    public final class Seat implements Entries.Source, AutoCloseable {
        private final BlockingQueue<Handed> handed = new ArrayBlockingQueue<>(APART);
        private volatile boolean left;

        @Override
        public Entries from(long after, long upTo, int most) {
            if (left || after != BEGINNING || most != SharedReading.this.most) {
                close(); // nobody waits for who reads elsewhere
                return ReadAhead.of(ledger, after, upTo, most);
            }
            begin();
            return new Shared(this, upTo);
        }

        /** Waits for room, which there is at the latest when the seat is left. */
        private void put(Handed next) throws InterruptedException {
            if (!left) {
                handed.put(next);
            }
        }

        private Handed take() {
            try {
                return handed.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the ledger was read", e);
            }
        }

        /** Nobody waits for this one any more. */
        @Override
        public void close() {
            left = true;
            seats.remove(this);
            handed.clear();
        }
    }

    /** What is handed over up to a position; and what the ledger has grown by since it was read to its end. */
    private final class Shared implements Entries {
        private final Seat seat;
        private final long upTo;
        private long position = BEGINNING;
        private @Nullable Entries grown;
        private @Nullable RuntimeException failed;

        Shared(Seat seat, long upTo) {
            this.seat = seat;
            this.upTo = upTo;
        }

        @Override
        public List<Recorded> next() {
            if (failed != null) {
                throw failed;
            }
            return grown == null ? shared() : grown.next();
        }

        private List<Recorded> shared() {
            if (position >= upTo) {
                return grown();
            }
            var next = seat.take();
            failed = next.failed();
            if (failed != null) {
                throw failed;
            }
            if (next.batch().isEmpty()) {
                return grown();
            }
            position = next.batch().getLast().position();
            return position <= upTo
                    ? next.batch()
                    : next.batch().stream()
                            .filter(entry -> entry.position() <= upTo)
                            .toList();
        }

        /** From where the shared reading came to its end or went beyond this one's. */
        private List<Recorded> grown() {
            seat.close();
            var entries = ReadAhead.of(ledger, position, upTo, most);
            grown = entries;
            return entries.next();
        }

        @Override
        public void close() {
            seat.close();
            if (grown != null) {
                grown.close();
            }
        }
    }
}
