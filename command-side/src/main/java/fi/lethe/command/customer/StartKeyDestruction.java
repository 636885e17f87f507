// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The pause is over (internal). */
public record StartKeyDestruction(@TargetAggregateIdentifier CustomerId customer, Instant at)
        implements CustomerCommand {}
