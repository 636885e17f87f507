// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.personal.Token;
import java.time.Instant;

/** An invoice was paid. */
public record InvoiceSettled(CustomerId customer, Instant settledAt, Token invoice) implements CustomerEvent {}
