// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks that an erasure be cancelled during its pause. */
public record CancelErasure(@TargetAggregateIdentifier CustomerId customer, Instant at) implements CustomerCommand {}
