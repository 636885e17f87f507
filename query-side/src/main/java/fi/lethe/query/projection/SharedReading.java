// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.ledger.LedgerEventStore;
import java.util.List;
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
        seat.handed.leave();
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
            var failed = readAll();
            for (var seat : seats) {
                seat.handed.end(failed);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // nobody does: it ends by itself when the seats are left
        }
    }

    /** Ends where nobody sits any more; answers what it failed with. */
    private @Nullable RuntimeException readAll() throws InterruptedException {
        try (var entries = ReadAhead.of(ledger, BEGINNING, Long.MAX_VALUE, most)) {
            for (var batch = entries.next(); !batch.isEmpty() && !seats.isEmpty(); batch = entries.next()) {
                for (var seat : seats) {
                    seat.handed.put(batch);
                }
            }
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** The place of one reader. */
    public final class Seat implements Entries.Source, AutoCloseable {
        private final Handover handed = new Handover(APART);

        @Override
        public Entries from(long after, long upTo, int most) {
            if (handed.isLeft() || after != BEGINNING || most != SharedReading.this.most) {
                close(); // nobody waits for who reads elsewhere
                return ReadAhead.of(ledger, after, upTo, most);
            }
            begin();
            return new Shared(this, upTo);
        }

        /** Nobody waits for this one any more. */
        @Override
        public void close() {
            seats.remove(this);
            handed.leave();
        }
    }

    /** What is handed over up to a position; and what the ledger has grown by since it was read to its end. */
    private final class Shared implements Entries {
        private final Seat seat;
        private final long upTo;
        private long position = BEGINNING;
        private @Nullable Entries grown;

        Shared(Seat seat, long upTo) {
            this.seat = seat;
            this.upTo = upTo;
        }

        @Override
        public List<Recorded> next() {
            return grown == null ? shared() : grown.next();
        }

        private List<Recorded> shared() {
            if (position >= upTo) {
                return grown();
            }
            var batch = seat.handed.next();
            if (batch.isEmpty()) {
                return grown();
            }
            position = batch.getLast().position();
            return position <= upTo
                    ? batch
                    : batch.stream().filter(entry -> entry.position() <= upTo).toList();
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
