// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Source;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.SealedKeys;
import fi.lethe.events.personal.Token;
import fi.lethe.events.personal.UnitKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer orders and owes. */
public sealed interface OrderingEvent extends CustomerEvent {
    /**
     * An order, and its invoice where it was invoiced, were recorded in a financial year. The year in which that one ends names the units
     * of its values.
     *
     * @param invoicedOn absent where there is no invoice
     * @param financialYearEndsOn the last day of the financial year in which it was invoiced, or else ordered
     * @param claim what the invoice asks; absent where there is none
     * @param credits the invoice that this one credits; absent where it credits none, or does not say which
     */
    record OrderRecorded(
            CustomerId customer,
            LocalDate orderedOn,
            @Nullable LocalDate invoicedOn,
            LocalDate financialYearEndsOn,
            @Nullable LocalDate dueOn,
            Source source,
            LocalDate obtainedOn,
            Sealed<OrderDetails> lines,
            @Nullable Sealed<InvoiceDetails> invoiceDetails,
            Token order,
            @Nullable Token invoice,
            @Nullable InvoiceClaim claim,
            @Nullable Token credits)
            implements OrderingEvent {
        @Override
        public List<UnitKey> keysUsed() {
            return SealedKeys.of(lines, invoiceDetails);
        }

        /** The year that names the units. */
        public int financialYear() {
            return financialYearEndsOn.getYear();
        }
    }

    /** An invoice was paid, credited or written off. */
    record InvoiceSettled(CustomerId customer, Instant settledAt, HowSettled how, Token invoice)
            implements OrderingEvent {}
}
