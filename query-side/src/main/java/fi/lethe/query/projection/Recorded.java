// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.ledger.EntryMetaData;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * An event as the ledger gives it.
 *
 * @param position in the ledger
 * @param stream it belongs to
 * @param seq place in the stream, from 0
 * @param at recorded time
 * @param command that led to it
 * @param payload the event; an {@code UnknownEvent} where this program does not know its type
 */
public record Recorded(long position, String stream, long seq, Instant at, UUID command, Object payload) {
    /** The event in this message of the ledger. */
    public static Recorded of(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("the ledger gives events of streams only");
        }
        var metaData = event.getMetaData();
        return new Recorded(
                (Long) Objects.requireNonNull(metaData.get(EntryMetaData.POSITION)),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                (UUID) Objects.requireNonNull(metaData.get(EntryMetaData.COMMAND)),
                event.getPayload());
    }
}
