// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.query.projection.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The ledger's entries behind a position, page by page; what is purged is not among them. */
final class Entries implements AutoCloseable {
    private final BlockingStream<TrackedEventMessage<?>> stream;

    private Entries(BlockingStream<TrackedEventMessage<?>> stream) {
        this.stream = stream;
    }

    static Entries after(LedgerEventStore ledger, long position) {
        return new Entries(ledger.openStream(new GlobalSequenceTrackingToken(position)));
    }

    /** At most so many, none behind the position given here; none at all once everything up to it is read. */
    List<Recorded> next(long upTo, int most) {
        var batch = new ArrayList<Recorded>(most);
        try {
            while (batch.size() < most && stream.hasNextAvailable(0, TimeUnit.SECONDS)) {
                var next = Recorded.of(stream.peek().orElseThrow());
                if (next.position() > upTo) {
                    break;
                }
                batch.add(next);
                stream.nextAvailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the ledger was read", e);
        }
        return batch;
    }

    @Override
    public void close() {
        stream.close();
    }
}
