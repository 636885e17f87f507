// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.query.console.Wording;
import fi.lethe.query.registry.BillingAnswer;
import fi.lethe.query.registry.CustomerAnswer;
import fi.lethe.query.registry.OrderAnswer;
import fi.lethe.query.registry.Shown;
import fi.lethe.query.registry.ShownList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the register holds of a customer, each with source and day. */
record Facts(Wording wording, Values values) {
    Facts(Wording wording) {
        this(wording, new Values(wording));
    }

    List<Fact> of(CustomerAnswer customer) {
        return Stream.of(
                        Stream.of(
                                one("name", customer.name(), name -> List.of(name.full(), calledBy(name.calledBy()))),
                                one("contact", customer.contact(), this::contact),
                                one("organisation", customer.organisation(), this::organisation),
                                one("work-contact", customer.workContact(), this::contact)),
                        many("order", customer.orders(), this::order),
                        many("invoice", customer.billing(), this::invoice))
                .flatMap(facts -> facts)
                .toList();
    }

    private <V> Fact one(String kind, Shown<V> shown, Function<V, List<String>> lines) {
        var label = wording.text("fact." + kind);
        return switch (shown) {
            case Shown.Known<V>(var value, var source, var obtainedOn) ->
                new Fact(
                        label,
                        "known",
                        lines.apply(value).stream()
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        wording.text("source." + source),
                        wording.day(obtainedOn));
            case Shown.Shredded<V> _ -> absent(label, "shredded", shown);
            case Shown.Withheld<V> _ -> absent(label, "withheld", shown);
            case Shown.NeverGiven<V> _ -> absent(label, "never-given", shown);
            case Shown.StillSealed<V> _ -> absent(label, "sealed", shown);
        };
    }

    private Fact absent(String label, String state, Shown<?> shown) {
        return new Fact(label, state, List.of(values.absence(shown)), "", "");
    }

    private <V> Stream<Fact> many(String kind, ShownList<V> shown, Function<V, List<String>> lines) {
        var each = shown.value();
        if (each != null) {
            var older = Boolean.TRUE.equals(shown.more())
                    ? Stream.of(new Fact(
                            wording.text("fact." + kind), "known", List.of(wording.text("fact.older")), "", ""))
                    : Stream.<Fact>empty();
            return Stream.concat(each.stream().map(value -> one(kind, value, lines)), older);
        }
        var since = shown.since();
        var why = since == null
                ? wording.text("shown.never-given")
                : wording.text("shown.shredded", wording.moment(since));
        var state = shown.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Stream.of(new Fact(wording.text("fact." + kind), state, List.of(why), "", ""));
    }

    private String calledBy(@Nullable String name) {
        return name == null ? "" : wording.text("value.called-by", name);
    }

    private List<String> contact(Contact contact) {
        return Values.present(contact.email(), contact.phone(), contact.www(), Values.address(contact.address()));
    }

    private List<String> organisation(Organisation organisation) {
        return Values.present(organisation.name(), organisation.businessId(), organisation.role());
    }

    private List<String> order(OrderAnswer order) {
        var day = order.orderedOn();
        var first = wording.text(
                "value.order", order.order(), day == null ? "" : wording.day(day), values.amount(order.total()));
        var lines = order.lines().stream()
                .map(line -> wording.decimal(line.quantity()) + " × " + line.description() + ", "
                        + values.amount(line.unitPrice()));
        return Stream.concat(Stream.of(first), lines).toList();
    }

    private List<String> invoice(BillingAnswer invoice) {
        var address = Values.address(invoice.billTo().address());
        return List.of(
                wording.text("value.invoice", invoice.number(), values.amount(invoice.total()), standing(invoice)),
                invoice.billTo().name() + (address == null ? "" : ", " + address));
    }

    private String standing(BillingAnswer invoice) {
        var settled = invoice.settledAt();
        var how = invoice.how();
        if (settled != null && how != null) {
            return wording.text("value.settled." + how.code(), wording.moment(settled));
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
}
