// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.ordering;

import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.Card;
import fi.lethe.query.customer.card.Facts;
import fi.lethe.query.customer.card.Values;
import fi.lethe.query.customer.values.ShownList;
import fi.lethe.rules.commands.CommandRule;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Orders and invoices. */
public record OrderingCard(Wording wording) {
    /** What is held of them. */
    public static Card of(ShownList<OrderAnswer> orders, ShownList<BillingAnswer> billing, Wording wording) {
        var facts = new Facts(wording);
        var card = new OrderingCard(wording);
        return Card.facts(
                Stream.concat(facts.many("order", orders, card::order), facts.many("invoice", billing, card::invoice))
                        .toList(),
                CommandRule.RECORD_ORDER,
                CommandRule.SETTLE_INVOICE);
    }

    private List<String> order(OrderAnswer order) {
        var day = order.orderedOn();
        var first =
                wording.text("value.order", order.order(), day == null ? "" : wording.day(day), amount(order.total()));
        var lines = order.lines().stream()
                .map(line -> wording.decimal(line.quantity()) + " × " + line.description() + ", "
                        + amount(line.unitPrice()));
        return Stream.concat(Stream.of(first), lines).toList();
    }

    private List<String> invoice(BillingAnswer invoice) {
        var address = Values.address(invoice.billTo().address());
        var day = invoice.invoicedOn();
        return Values.present(
                wording.text("value.invoice", invoice.number(), amount(invoice.total()), standing(invoice)),
                day == null ? null : wording.text("value.invoiced", wording.day(day)),
                invoice.billTo().name() + (address == null ? "" : ", " + address));
    }

    private String standing(BillingAnswer invoice) {
        var settled = invoice.settledAt();
        var how = invoice.how();
        if (settled != null && how != null) {
            return wording.text("value.settled." + how.code(), wording.dayOrMoment(settled));
        }
        return switch (Objects.requireNonNullElse(invoice.claim(), InvoiceClaim.PAYMENT)) {
            case CREDIT ->
                invoice.credits() == null
                        ? wording.text("value.credit")
                        : wording.text("value.credit-of", invoice.credits());
            case NOTHING -> wording.text("value.nothing-to-pay");
            case PAYMENT ->
                invoice.dueOn() == null
                        ? wording.text("value.open")
                        : wording.text("value.open-due", wording.day(invoice.dueOn()));
        };
    }

    private String amount(Amount amount) {
        return wording.decimal(amount.amount()) + " " + amount.currency();
    }
}
