// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.events.ProcessingException;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks that an order, and its invoice if it has one, be recorded. */
public record RecordOrder(
        CustomerId customer,
        LocalDate orderedOn,
        LocalDate financialYearEndsOn,
        Source source,
        LocalDate obtainedOn,
        Sealed<OrderDetails> lines,
        Token order,
        @Nullable Invoice invoice,
        @Nullable Earlier earlier,
        @Nullable ProcessingException exception) {

    /** Whether its invoice credits or refunds, and asks for no payment. */
    boolean isCredit() {
        return invoice != null && invoice.claim() == InvoiceClaim.CREDIT;
    }

    /** The version that all of what the door found out holds for. */
    @Nullable
    Long asOf() {
        var credit = credit();
        if (credit == null) {
            return earlier == null ? null : earlier.asOf();
        }
        return earlier == null ? credit.asOf() : Math.min(earlier.asOf(), credit.asOf());
    }

    /** When it was invoiced, or else ordered. */
    public LocalDate madeOn() {
        return invoice == null ? orderedOn : invoice.invoicedOn();
    }

    /** The order's invoice. */
    public record Invoice(
            Token number,
            Sealed<InvoiceDetails> details,
            LocalDate invoicedOn,
            @Nullable LocalDate dueOn,
            InvoiceClaim claim,
            @Nullable Credit credit) {}

    /**
     * What the door found out about the invoice that a credit note names; amounts are sealed, so a decision cannot.
     *
     * @param invoice the one that is credited
     * @param known whether the customer has, or had, an invoice of this number
     * @param covers whether this and earlier credits together make up all of it, and it was open
     * @param asOf the stream's version that this holds for; another one asks for finding it out anew
     */
    public record Credit(Token invoice, boolean known, boolean covers, long asOf) {}

    /**
     * What the door found out about orders and invoices that were recorded with the same numbers, where there may be any.
     *
     * @param order whether the customer has an order of this number
     * @param invoice whether the customer has an invoice of this number
     * @param same whether they say the same as this one
     * @param asOf as that of a credit
     */
    public record Earlier(boolean order, boolean invoice, boolean same, long asOf) {}

    /** What the door found out about an invoice to be credited, if it names one. */
    public @Nullable Credit credit() {
        return invoice == null ? null : invoice.credit();
    }
}
