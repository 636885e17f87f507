// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.ordering;

import fi.lethe.events.customer.OrderingEvent;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.query.customer.values.Changes;
import fi.lethe.query.customer.values.Given;
import fi.lethe.query.customer.values.Kind;
import fi.lethe.query.customer.values.Provenance;
import fi.lethe.query.customer.values.Settlement;
import fi.lethe.query.customer.values.Terms;
import fi.lethe.query.projection.Recorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order and the invoice that an event brings, and how invoices end. */
public final class OrderingValues {
    private OrderingValues() {}

    /** Adds what one event brings or ends. */
    public static void add(Changes changes, Recorded entry, OrderingEvent event) {
        switch (event) {
            case OrderRecorded order -> {
                var provenance = new Provenance(order.source().code(), order.obtainedOn());
                var ordered = Terms.ordered(order.orderedOn());
                var invoiced = Terms.invoiced(invoicedOnAnotherDay(order), order.dueOn(), order.claim());
                changes.put(entry, event, new Given(Kind.ORDER, order.lines(), provenance, ordered, order.order()));
                changes.put(
                        entry,
                        event,
                        new Given(Kind.BILLING, order.invoiceDetails(), provenance, invoiced, order.invoice()));
            }
            case InvoiceSettled settled ->
                changes.settle(new Settlement(
                        settled.customer().value(),
                        settled.invoice(),
                        settled.settledAt(),
                        settled.how(),
                        entry.position()));
        }
    }

    private static @Nullable LocalDate invoicedOnAnotherDay(OrderRecorded order) {
        return order.orderedOn().equals(order.invoicedOn()) ? null : order.invoicedOn();
    }
}
