// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import java.time.LocalDate;

/** Whether the customer relationship goes on. */
public sealed interface RelationshipEvent extends CustomerEvent {
    /** The customer relationship ended; from that day the retention period runs. */
    record CustomerRelationshipEnded(CustomerId customer, LocalDate endedOn) implements RelationshipEvent {}

    /** An order reopened a customer relationship that had ended. */
    record CustomerRelationshipReopened(CustomerId customer) implements RelationshipEvent {}
}
