// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.Values;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.query.customer.values.ShownList;
import fi.lethe.query.registry.CustomerAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Orders and invoices of a customer: those that can be read, as rows, and why the others cannot, each reason once.
 *
 * @param invoices late ones first, then open ones, else the newest first
 * @param sums what is open and what of it is late, in words; empty where nothing is open
 * @param hidden why some are not shown
 * @param older whether there are more than the register gives at once
 */
public record Dealings(
        List<InvoiceRow> invoices,
        List<OrderRow> orders,
        String counts,
        String sums,
        List<String> hidden,
        boolean older) {
    public Dealings {
        invoices = List.copyOf(invoices);
        orders = List.copyOf(orders);
        hidden = List.copyOf(hidden);
    }

    /** Those that wait for payment. */
    public List<InvoiceRow> open() {
        return invoices.stream().filter(InvoiceRow::open).toList();
    }

    /** Of what the register answers. */
    public static Dealings of(CustomerAnswer customer, LocalDate today, Wording wording) {
        var invoices = known(customer.billing())
                .map(invoice -> InvoiceRow.of(invoice, today, wording))
                .sorted(comparing(InvoiceRow::late)
                        .thenComparing(InvoiceRow::open)
                        .reversed())
                .toList();
        var orders = known(customer.orders())
                .map(order -> OrderRow.of(order, wording))
                .toList();
        long open = invoices.stream().filter(InvoiceRow::open).count();
        return new Dealings(
                invoices,
                orders,
                wording.text("invoice.counts", open, invoices.size() - open),
                open == 0
                        ? ""
                        : wording.text(
                                "invoice.sums",
                                sum(invoices, InvoiceRow::open, wording),
                                sum(invoices, InvoiceRow::late, wording)),
                Stream.concat(hidden(customer.orders(), wording), hidden(customer.billing(), wording))
                        .distinct()
                        .toList(),
                Boolean.TRUE.equals(customer.orders().more())
                        || Boolean.TRUE.equals(customer.billing().more()));
    }

    private static <V> Stream<V> known(ShownList<V> list) {
        var each = list.value();
        return each == null
                ? Stream.empty()
                : each.stream()
                        .flatMap(shown -> shown instanceof Shown.Known<V>(var value, var _, var _)
                                ? Stream.of(value)
                                : Stream.<V>empty());
    }

    private static <V> Stream<String> hidden(ShownList<V> list, Wording wording) {
        var since = list.since();
        var each = list.value();
        if (each == null) {
            return since == null ? Stream.empty() : Stream.of(wording.text("shown.shredded", wording.moment(since)));
        }
        return each.stream()
                .filter(shown -> !(shown instanceof Shown.Known<V>))
                .flatMap(shown -> new Values(wording).given(shown, _ -> List.of()).stream());
    }

    /** One sum for each currency. */
    private static String sum(List<InvoiceRow> invoices, Predicate<InvoiceRow> which, Wording wording) {
        var sums = invoices.stream()
                .filter(which)
                .collect(groupingBy(
                        InvoiceRow::currency,
                        TreeMap::new,
                        mapping(InvoiceRow::amount, reducing(BigDecimal.ZERO, BigDecimal::add))));
        return sums.isEmpty()
                ? "0"
                : sums.entrySet().stream()
                        .map(sum -> wording.money(sum.getValue().toPlainString(), sum.getKey()))
                        .collect(joining(", "));
    }

    @Override
    public String toString() {
        return "Dealings[not shown]";
    }
}
