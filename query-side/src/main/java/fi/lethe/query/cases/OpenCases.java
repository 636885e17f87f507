// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseLifeEvent.CaseClosed;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.registry.RelatedCases;
import java.util.UUID;

/** Cases as the ledger has them at this moment: what depends on one being open must not be behind. */
final class OpenCases implements RelatedCases {
    private static final int PAGE = 500;

    private final LedgerStore ledger;

    OpenCases(LedgerStore ledger) {
        this.ledger = ledger;
    }

    /** An entry that cannot be read may be its end, so it counts as closed. */
    @Override
    public boolean isOpen(UUID caseId, UUID customer) {
        boolean related = false;
        long next = 0;
        for (boolean more = true; more; ) {
            var page = ledger.events("case/" + caseId, next, Long.MAX_VALUE, PAGE);
            for (var message : page) {
                switch (message.getPayload()) {
                    case CaseOpened opened -> related = opened.customers().contains(new CustomerId(customer));
                    case CaseClosed _ -> {
                        return false;
                    }
                    case CaseEvent _ -> {}
                    default -> {
                        return false;
                    }
                }
            }
            more = page.size() == PAGE;
            next = page.isEmpty() ? next : page.getLast().getSequenceNumber() + 1;
        }
        return related;
    }
}
