// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;

/** Looks single events up. */
final class LedgerEvents {
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

    /** The event at a position. */
    <E extends CustomerEvent> E eventAt(long position, Class<E> type) {
        var bytes = ledger.entry(position).orElseThrow().entry();
        if (bytes == null) {
            throw new IllegalStateException("the entry at " + position + " has been purged");
        }
        var entry = EntryParser.parse(bytes);
        return type.cast(events.readEvents(entry.stream(), entry.seq()).next().getPayload());
    }
}
