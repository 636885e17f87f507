// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells that the customer relationship has ended. */
public record EndCustomerRelationship(
        @TargetAggregateIdentifier CustomerId customer, LocalDate endedOn, Instant at) implements CustomerCommand {}
