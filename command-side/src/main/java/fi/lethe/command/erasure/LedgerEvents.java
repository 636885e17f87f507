// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import java.util.OptionalLong;
import java.util.Set;

/** Looks single events up. */
final class LedgerEvents {
    private static final int PAGE = 100;
    private static final Set<String> ENDS =
            Set.of(ErasureOrdered.class.getSimpleName(), ErasureCancelled.class.getSimpleName());

    private final LedgerStore ledger;
    private final LedgerEventStore events;

    LedgerEvents(LedgerStore ledger, LedgerEventStore events) {
        this.ledger = ledger;
        this.events = events;
    }

    /** The ledger position of an event of this customer. */
    long positionOf(CustomerId customer, long seq) {
        return ledger.stream(customer.toString(), seq, 1).getFirst().position();
    }

    /**
     * Where the first event of this type stands that follows a position in the same stream, and comes before the next
     * order or cancellation.
     */
    OptionalLong positionAfter(long position, Class<? extends CustomerEvent> type) {
        var from = EntryParser.parse(bytesAt(position));
        for (long seq = from.seq() + 1; ; seq += PAGE) {
            var page = ledger.stream(from.stream(), seq, PAGE);
            for (var stored : page) {
                var found = stored.entry() == null
                        ? ""
                        : EntryParser.parse(stored.entry()).type();
                if (found.equals(type.getSimpleName())) {
                    return OptionalLong.of(stored.position());
                }
                if (ENDS.contains(found)) {
                    return OptionalLong.empty();
                }
            }
            if (page.size() < PAGE) {
                return OptionalLong.empty();
            }
        }
    }

    private byte[] bytesAt(long position) {
        var bytes = ledger.entry(position).orElseThrow().entry();
        if (bytes == null) {
            throw new IllegalStateException("the entry at " + position + " has been purged");
        }
        return bytes;
    }

    /** The event at a position. */
    <E extends CustomerEvent> E eventAt(long position, Class<E> type) {
        var entry = EntryParser.parse(bytesAt(position));
        return type.cast(events.readEvents(entry.stream(), entry.seq()).next().getPayload());
    }
}
