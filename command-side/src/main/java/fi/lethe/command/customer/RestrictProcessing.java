// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.RestrictionGround;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks that processing be restricted to storage. */
public record RestrictProcessing(@TargetAggregateIdentifier CustomerId customer, RestrictionGround ground, Instant at)
        implements CustomerCommand {}
