// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.ordering;

import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.personal.BillTo;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.query.customer.values.Terms;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as callers read it.
 *
 * @param invoicedOn null where it was invoiced on the day of its order
 * @param claim what it asks: only of a payment can it be said that it is open
 * @param settledAt null while it is open, and where there is nothing to pay
 * @param how it ended; null where settledAt is
 * @param credits of a credit note, the number of the invoice that it credits, where it names one
 */
public record BillingAnswer(
        String number,
        @Nullable LocalDate invoicedOn,
        @Nullable LocalDate dueOn,
        @Nullable InvoiceClaim claim,
        @Nullable Instant settledAt,
        @Nullable HowSettled how,
        @Nullable String credits,
        Amount total,
        BillTo billTo) {
    /** Of what was sealed and what is readable of it. */
    public static BillingAnswer of(InvoiceDetails invoice, Terms terms) {
        return new BillingAnswer(
                invoice.number(),
                terms.madeOn(),
                terms.dueOn(),
                terms.claim(),
                terms.settledAt(),
                terms.how(),
                invoice.credits(),
                Amount.of(invoice.total()),
                invoice.billTo());
    }

    @Override
    public String toString() {
        return "BillingAnswer[not shown]";
    }
}
