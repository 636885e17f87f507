// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.ledger.LedgerEvent;

/** Everything that can happen to a customer, by families. */
public sealed interface CustomerEvent extends LedgerEvent
        permits ProfileEvent, OrderingEvent, RelationshipEvent, ContactRoleEvent, RightsEvent, ErasureEvent {

    /** Whose stream it is in. */
    CustomerId customer();
}
