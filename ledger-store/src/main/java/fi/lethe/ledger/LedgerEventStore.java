// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.util.Collection;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the ledger.
 *
 * <p>Events are appended in the prepare-commit phase of the unit of work and are durable and in the tree when it ends, so
 * nothing may fail after it. Each needs an {@link AppendTicket} and a stream, and a unit of work appends once. A lost race is
 * Axon's {@code ConcurrencyException}, for a stream's first event its {@code AggregateStreamCreationException}. Streams
 * opened here wake their reader; their tokens are {@code GlobalSequenceTrackingToken}s of ledger positions. Loaded aggregates
 * see sealed values without ciphertexts, followers with them. Closing it is not needed; close the {@link LedgerStore}.
 */
public final class LedgerEventStore extends AbstractEventStore {
    private final LedgerEngine engine;

    private LedgerEventStore(Builder builder, LedgerEngine engine) {
        super(builder);
        this.engine = engine;
    }

    /** The event store over this ledger, with these snapshots. */
    public static LedgerEventStore over(LedgerStore store, SnapshotType... snapshots) {
        return over(store, NoOpMessageMonitor.INSTANCE, snapshots);
    }

    /** The monitored event store over this ledger, with these snapshots. */
    public static LedgerEventStore over(
            LedgerStore store, MessageMonitor<? super EventMessage<?>> monitor, SnapshotType... snapshots) {
        var engine = new LedgerEngine(store, List.of(snapshots));
        var builder = new Builder();
        builder.storageEngine(engine).messageMonitor(monitor);
        return new LedgerEventStore(builder, engine);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return engine.open(trackingToken);
    }

    /**
     * The same ledger for a follower who has nothing to do with most events: those of these types, and all ciphertexts, are
     * left out before anything is read of them. It is not woken by appends, so a processor looks twice a second.
     */
    public StreamableMessageSource<TrackedEventMessage<?>> without(Collection<Class<?>> types) {
        return new EventsOfInterest(this, engine, List.copyOf(types));
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
