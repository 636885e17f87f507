// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.Recorded;
import java.util.Optional;
import java.util.UUID;

/** The register as of an earlier entry, from the customer's own entries up to it. */
final class Past {
    private static final int PAGE = 500;

    private final LedgerStore ledger;

    Past(LedgerStore ledger) {
        this.ledger = ledger;
    }

    /** The customer as they stood after the entry at this position, with at most so many values of each kind. */
    Optional<Held> customer(UUID customer, long position, int ofEachKind) {
        var fold = new CustomerFold(customer);
        long next = 0;
        for (boolean more = true; more; ) {
            var page = ledger.events(customer.toString(), next, position, PAGE);
            page.stream().map(Recorded::of).forEach(fold::add);
            more = page.size() == PAGE;
            next = page.isEmpty() ? next : page.getLast().getSequenceNumber() + 1;
        }
        return fold.held(ofEachKind);
    }
}
