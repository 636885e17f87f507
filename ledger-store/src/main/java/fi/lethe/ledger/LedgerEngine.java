// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.ledger.tail.TailStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** The ledger as Axon's storage engine; a token is the position of the last event seen, -1 before the first. */
final class LedgerEngine implements EventStorageEngine {
    private final LedgerStore store;
    private final Snapshots snapshots;

    LedgerEngine(LedgerStore store, List<SnapshotType> snapshotTypes) {
        this.store = store;
        this.snapshots = store.snapshots(snapshotTypes);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            store.commands().append(events);
        }
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return snapshots.read(aggregateIdentifier);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        var tail = open(token);
        return Stream.generate(() -> take(tail)).takeWhile(Optional::isPresent).map(Optional::orElseThrow);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return store.streams().read(aggregateIdentifier, firstSequenceNumber);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return store.streams().lastSequenceNumber(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(store.head().size() - 1);
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(store.firstPositionAt(dateTime) - 1);
    }

    TailStream open(@Nullable TrackingToken token) {
        return store.tail(PositionToken.next(token));
    }

    TailStream openWithout(Collection<Class<?>> types, @Nullable TrackingToken token) {
        return store.tailWithout(types, PositionToken.next(token));
    }

    private static Optional<? extends TrackedEventMessage<?>> take(TailStream tail) {
        var next = tail.peek();
        try {
            if (next.isPresent()) {
                tail.nextAvailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return next;
    }
}
