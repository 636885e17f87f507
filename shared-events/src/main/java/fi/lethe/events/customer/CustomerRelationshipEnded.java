// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import java.time.LocalDate;

/** The customer relationship ended; from that day the retention period runs. */
public record CustomerRelationshipEnded(CustomerId customer, LocalDate endedOn) implements CustomerEvent {}
