// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Token;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells that an invoice was paid. */
public record SettleInvoice(
        @TargetAggregateIdentifier CustomerId customer, Instant settledAt, Token invoice, Instant at)
        implements CustomerCommand {}
