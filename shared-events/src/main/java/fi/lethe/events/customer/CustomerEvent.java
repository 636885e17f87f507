// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.PurposeId;
import fi.lethe.events.ledger.LedgerEvent;
import java.util.List;

/** Everything that can happen to a customer, by families. */
public sealed interface CustomerEvent extends LedgerEvent
        permits ProfileEvent,
                OrderingEvent,
                RelationshipEvent,
                ContactRoleEvent,
                RightsEvent,
                RectificationEvent,
                DisposalEvent,
                ErasureEvent {

    /** Whose stream it is in. */
    CustomerId customer();

    /** For which purposes their data are processed no longer, because they said so. */
    default List<PurposeId> purposesStopped() {
        return List.of();
    }
}
