// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.Recorded;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The register as of an earlier entry, from the customer's own entries up to it. */
final class Past {
    private static final Logger LOG = LoggerFactory.getLogger(Past.class);
    private static final int PAGE = 500;

    private final LedgerStore ledger;

    Past(LedgerStore ledger) {
        this.ledger = ledger;
    }

    /**
     * The customer as they stood after the entry at this position, with at most so many values of each kind.
     *
     * @throws NothingFolded where not even their first entry can be folded
     */
    Optional<Held> customer(UUID customer, long position, int ofEachKind) {
        var fold = new CustomerFold(customer);
        long next = 0;
        for (boolean more = true; more; ) {
            var page = ledger.events(customer.toString(), next, position, PAGE);
            if (!page.stream().map(Recorded::of).allMatch(entry -> folds(fold, entry))) {
                return Optional.of(fold.held(ofEachKind, false).orElseThrow(NothingFolded::new));
            }
            more = page.size() == PAGE;
            next = page.isEmpty() ? next : page.getLast().getSequenceNumber() + 1;
        }
        return fold.held(ofEachKind, true);
    }

    /** The customer as every entry tells that can be read, each by itself: what fails is passed over. */
    Optional<CustomerRow> readable(UUID customer) {
        var fold = new CustomerFold(customer);
        long next = 0;
        for (boolean more = true; more; ) {
            var page = ledger.events(customer.toString(), next, Long.MAX_VALUE, PAGE);
            page.stream().map(Recorded::of).forEach(entry -> folds(fold, entry));
            more = page.size() == PAGE;
            next = page.isEmpty() ? next : page.getLast().getSequenceNumber() + 1;
        }
        return fold.row();
    }

    /** Whether it could be folded in; what stood before stays where it could not. */
    private static boolean folds(CustomerFold fold, Recorded entry) {
        try {
            fold.add(entry);
            return true;
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.error(
                    "ALARM the past cannot fold the entry at {}: {}",
                    entry.position(),
                    failed.getClass().getName());
            return false;
        }
    }
}
