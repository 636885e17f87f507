// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.ledger.LedgerEventStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's entries behind one position and up to another, in batches; what is purged is not among them. A thread of its
 * own reads on, two batches at most, while those before are worked on; it ends when this is closed.
 *
 * <p>For one thread. Where reading fails, {@link #next} throws what it failed with, after the batches that were read before.
 */
public final class ReadAhead implements Entries {
    private static final int AHEAD = 2;

    private final Handover read = new Handover(AHEAD);
    private final LedgerEventStore ledger;
    private final long after;
    private final long upTo;
    private final int most;
    private final Thread reader;

    private ReadAhead(LedgerEventStore ledger, long after, long upTo, int most) {
        this.ledger = ledger;
        this.after = after;
        this.upTo = upTo;
        this.most = most;
        this.reader = Thread.ofPlatform().name("ledger-read-ahead").daemon().unstarted(this::read);
    }

    /** Begins to read what stands behind the first position, up to the second, in batches of at most so many. */
    public static ReadAhead of(LedgerEventStore ledger, long after, long upTo, int most) {
        var ahead = new ReadAhead(ledger, after, upTo, most);
        ahead.reader.start();
        return ahead;
    }

    @Override
    public List<Recorded> next() {
        return read.next();
    }

    private void read() {
        try {
            read.end(readAll());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed: nobody waits for more
        }
    }

    private @Nullable RuntimeException readAll() throws InterruptedException {
        try (var stream = ledger.openStream(new GlobalSequenceTrackingToken(after))) {
            for (var batch = batch(stream); !batch.isEmpty(); batch = batch(stream)) {
                read.put(batch);
            }
            return null;
        } catch (RuntimeException e) {
            return e;
        } catch (Error e) {
            return new IllegalStateException("the ledger could not be read", e); // who waits must hear of it
        }
    }

    private List<Recorded> batch(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        var batch = new ArrayList<Recorded>(most);
        while (batch.size() < most && stream.hasNextAvailable(0, TimeUnit.SECONDS)) {
            var next = Recorded.of(stream.peek().orElseThrow());
            if (next.position() > upTo) {
                break;
            }
            batch.add(next);
            stream.nextAvailable();
        }
        return List.copyOf(batch);
    }

    @Override
    public void close() {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
