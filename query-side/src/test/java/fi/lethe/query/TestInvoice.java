// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import fi.lethe.crypto.TokenKind;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.personal.Token;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * An invoice that is settled, as a test tells of it.
 *
 * @param at also on a day that no caller could give today
 */
public record TestInvoice(String number, HowSettled how, Instant at) {
    /** One that is paid. */
    public static TestInvoice paid(String number) {
        return settled(number, HowSettled.PAID);
    }

    /** One settled in this way. */
    public static TestInvoice settled(String number, HowSettled how) {
        return new TestInvoice(number, how, TestCustomer.SETTLED);
    }

    /** One paid then. */
    public static TestInvoice paid(String number, Instant at) {
        return new TestInvoice(number, HowSettled.PAID, at);
    }

    /** The event that records it. */
    InvoiceSettled recorded(CustomerId customer, BiFunction<TokenKind, String, Token> tokens) {
        return new InvoiceSettled(customer, at, how, tokens.apply(TokenKind.INVOICE, number));
    }
}
