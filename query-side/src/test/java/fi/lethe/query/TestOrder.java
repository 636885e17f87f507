// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import fi.lethe.crypto.TokenKind;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.personal.BillTo;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.OrderLine;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * An order as a test tells of it.
 *
 * @param invoice the invoice's number, where it is invoiced
 * @param credits the number of the invoice that it credits
 * @param invoicedOn where there is an invoice
 */
public record TestOrder(
        String number,
        @Nullable String invoice,
        InvoiceClaim claim,
        @Nullable String credits,
        LocalDate invoicedOn) {
    private static final Money TOTAL = new Money(new BigDecimal("12.90"), "EUR");

    /** An order, with an invoice that is to be paid if it has a number. */
    public static TestOrder of(String number, @Nullable String invoice) {
        return new TestOrder(number, invoice, InvoiceClaim.PAYMENT, null, TestCustomer.DAY);
    }

    /** One whose invoice asks nothing. */
    public static TestOrder free(String number, String invoice) {
        return new TestOrder(number, invoice, InvoiceClaim.NOTHING, null, TestCustomer.DAY);
    }

    /** A credit note; it settles nothing by itself. */
    public static TestOrder credit(String number, @Nullable String credits) {
        return new TestOrder(number, number, InvoiceClaim.CREDIT, credits, TestCustomer.DAY);
    }

    /** The same, invoiced on this day. */
    public TestOrder invoicedOn(LocalDate day) {
        return new TestOrder(number, invoice, claim, credits, day);
    }

    OrderDetails lines() {
        return new OrderDetails(number, List.of(new OrderLine("Lamp of " + number, BigDecimal.ONE, TOTAL)), TOTAL);
    }

    @Nullable
    InvoiceDetails billed() {
        return invoice == null
                ? null
                : new InvoiceDetails(invoice, TOTAL, new BillTo("Billed " + invoice, null), credits);
    }

    /** The event that records it, with these sealed values. */
    OrderRecorded recorded(
            CustomerId customer,
            Sealed<OrderDetails> lines,
            @Nullable Sealed<InvoiceDetails> details,
            BiFunction<TokenKind, String, Token> tokens) {
        return new OrderRecorded(
                customer,
                TestCustomer.DAY,
                invoice == null ? null : invoicedOn,
                LocalDate.of(2026, 12, 31),
                invoice == null ? null : TestCustomer.DAY.plusDays(14),
                Source.WEB_SHOP,
                TestCustomer.DAY,
                lines,
                details,
                tokens.apply(TokenKind.ORDER, number),
                invoice == null ? null : tokens.apply(TokenKind.INVOICE, invoice),
                invoice == null ? null : claim,
                credits == null ? null : tokens.apply(TokenKind.INVOICE, credits));
    }
}
