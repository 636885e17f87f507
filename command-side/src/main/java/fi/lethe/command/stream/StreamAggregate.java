// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.UnreadableEvent;
import java.util.HashSet;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** Carries decisions to a stream and the stream's events into its state; decides nothing itself. One subclass for each kind. */
public abstract class StreamAggregate<S, E extends LedgerEvent> {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private final transient StreamKind<S, E> kind;
    private S state;

    /** Before the first event. */
    protected StreamAggregate(StreamKind<S, E> kind) {
        this.kind = kind;
        this.state = kind.unknown();
    }

    /** Whether every entry of it could be read. */
    public boolean isWhole() {
        return kind.failure(state) == null;
    }

    /** The state now. */
    public S state() {
        return state;
    }

    /**
     * Decides, and applies the events.
     *
     * @param ifMatch the version that is demanded, if one is
     */
    public Decided<S, E> append(Decision<S, E> decision, AppendTicket ticket, @Nullable Long ifMatch) {
        if (ifMatch != null && ifMatch != version()) {
            throw new StaleVersion();
        }
        var before = state;
        var events = decision.on(before);
        for (var event : events) {
            refuseDeadKeys(before, event, ticket);
            AggregateLifecycle.apply(event);
        }
        return new Decided<>(events, state, version());
    }

    /** A key may be used if it is live for this stream, or if nobody has used it yet. */
    private void refuseDeadKeys(S before, E event, AppendTicket ticket) {
        var live = kind.keys(before);
        var fresh = new HashSet<>(ticket.freshKeys());
        if (!event.keysUsed().stream().allMatch(key -> live.contains(key) || fresh.contains(key))) {
            throw new KeyNoLongerLive();
        }
    }

    private static long version() {
        var last = AggregateLifecycle.getVersion(); // null before the first event
        return last == null ? 0 : last + 1;
    }

    @EventSourcingHandler
    void on(LedgerEvent event) {
        try {
            var ours = kind.events().cast(event);
            id = kind.idOf(ours);
            state = kind.evolve(state, ours);
        } catch (RuntimeException | StackOverflowError failed) {
            throw new StreamUnreadable(failed.getClass().getName());
        }
    }

    @EventSourcingHandler
    void on(UnreadableEvent event) {
        if (id == null) {
            throw new StreamUnreadable(event.failure());
        }
        state = kind.evolve(state, event);
    }
}
