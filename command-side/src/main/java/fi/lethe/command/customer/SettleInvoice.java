// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.personal.Token;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells that an invoice was paid, credited or written off. */
public record SettleInvoice(
        @TargetAggregateIdentifier CustomerId customer, Instant settledAt, HowSettled how, Token invoice, Instant at)
        implements CustomerCommand {}
