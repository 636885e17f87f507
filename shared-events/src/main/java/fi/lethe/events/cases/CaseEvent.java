// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

import fi.lethe.events.ledger.LedgerEvent;

/** Everything that can happen in a case, by families. */
public sealed interface CaseEvent extends LedgerEvent permits CaseLifeEvent, CaseClockEvent {

    /** Whose stream it is in. */
    CaseId caseId();
}
