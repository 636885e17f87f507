// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.personal.Token;
import java.time.Instant;

/** An invoice was paid, credited or written off. */
public record InvoiceSettled(CustomerId customer, Instant settledAt, HowSettled how, Token invoice)
        implements CustomerEvent {}
