// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureGround;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for erasure; the keys die when the pause is over. */
public record ForgetCustomer(
        @TargetAggregateIdentifier CustomerId customer, ErasureGround ground, Duration pause, Instant at)
        implements CustomerCommand {}
