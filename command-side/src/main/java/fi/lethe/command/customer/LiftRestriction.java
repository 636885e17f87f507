// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks that a restriction end, of which the subject has been told. */
public record LiftRestriction(@TargetAggregateIdentifier CustomerId customer, Instant informedAt, Instant at)
        implements CustomerCommand {}
