// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A hold may have ended: weigh again what was retained (internal). */
public record ForgetTheRest(@TargetAggregateIdentifier CustomerId customer, Instant at) implements CustomerCommand {}
