// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.personal.Token;
import java.time.Instant;

/** Tells that an invoice was paid, credited or written off. */
public record SettleInvoice(CustomerId customer, Instant settledAt, HowSettled how, Token invoice) {}
