// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells that the person is no contact person any more. */
public record EndContactRole(@TargetAggregateIdentifier CustomerId customer, Instant at) implements CustomerCommand {}
