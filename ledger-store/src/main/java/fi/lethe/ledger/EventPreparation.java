// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.stream.Collectors.toSet;

import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.evidence.entry.LedgerEntry;
import fi.lethe.ledger.append.EntryBytes;
import fi.lethe.ledger.append.PreparedCommand;
import fi.lethe.ledger.append.PreparedEntry;
import fi.lethe.ledger.append.ReceiptLine;
import fi.lethe.ledger.payload.PayloadJson;
import fi.lethe.ledger.payload.SealedBlob;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Turns a command's event messages into entries; done on the caller's thread, for nothing here depends on the head. */
final class EventPreparation {
    private final String origin;
    private final EventTypes types;
    private final PayloadJson json;

    EventPreparation(String origin, EventTypes types, PayloadJson json) {
        this.origin = origin;
        this.types = types;
        this.json = json;
    }

    /** The one ticket that all these events came with. */
    static AppendTicket ticketOf(List<? extends EventMessage<?>> events) {
        AppendTicket ticket = null;
        for (var event : events) {
            if (!(event.getMetaData().get(AppendTicket.KEY) instanceof AppendTicket own)
                    || (ticket != null && ticket != own)) {
                throw new EventWithoutTicket(event.getPayloadType().getSimpleName());
            }
            ticket = own;
        }
        if (ticket == null) {
            throw new IllegalArgumentException("There are no events to append");
        }
        return ticket;
    }

    PreparedCommand prepare(List<? extends EventMessage<?>> events, AppendTicket ticket) {
        var context = ticket.context();
        var entries = events.stream()
                .map(EventPreparation::domainEvent)
                .map(event -> entry(
                        UUID.fromString(event.getIdentifier()),
                        new Place(event.getAggregateIdentifier(), event.getSequenceNumber()),
                        event.getPayload(),
                        context))
                .toList();
        return new PreparedCommand(
                context.command(),
                entries,
                withoutCiphertext(ticket.freshKeys(), entries),
                receipt(ticket),
                events.stream()
                        .mapToLong(EventPreparation::journalSequence)
                        .max()
                        .orElse(0));
    }

    /** Where in which stream an event is to stand. */
    record Place(String stream, long seq) {}

    PreparedEntry entry(UUID id, Place place, Object event, EntryContext context) {
        var type = types.of(event.getClass());
        var payload = json.write(event);
        var entry = new LedgerEntry(
                origin,
                id,
                place.stream(),
                place.seq(),
                type.name(),
                type.revision(),
                context.actor(),
                context.register(),
                context.purpose(),
                context.exception(),
                context.command(),
                context.correlation(),
                Instant.EPOCH,
                payload.json());
        return new PreparedEntry(
                id,
                entry.command(),
                entry.stream(),
                entry.seq(),
                entry.type(),
                entry.revision(),
                EntryBytes.of(entry),
                payload.blobs());
    }

    private static List<UUID> withoutCiphertext(List<UnitKey> keys, List<PreparedEntry> entries) {
        var sealing = entries.stream()
                .flatMap(entry -> entry.blobs().stream())
                .map(SealedBlob::key)
                .collect(toSet());
        return keys.stream()
                .map(key -> key.key().value())
                .filter(key -> !sealing.contains(key))
                .toList();
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new EventWithoutStream(event.getPayloadType().getSimpleName());
    }

    private static @Nullable ReceiptLine receipt(AppendTicket ticket) {
        var claim = ticket.receipt();
        return claim == null
                ? null
                : new ReceiptLine(ticket.context().actor(), claim.mac(), claim.macGeneration(), claim.status());
    }

    private static long journalSequence(EventMessage<?> event) {
        return event.getPayload() instanceof LedgerEvent told
                        && told.keyEffect() instanceof KeyEffect.Destroy(var _, var sequence)
                ? sequence
                : 0;
    }
}
