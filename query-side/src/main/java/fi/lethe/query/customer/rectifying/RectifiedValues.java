// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.rectifying;

import fi.lethe.events.Source;
import fi.lethe.events.customer.RectificationEvent;
import fi.lethe.events.customer.RectificationEvent.DataRectified;
import fi.lethe.events.customer.RectificationEvent.InvoiceRectified;
import fi.lethe.events.customer.RectificationEvent.OrderRectified;
import fi.lethe.query.customer.values.Changes;
import fi.lethe.query.customer.values.Given;
import fi.lethe.query.customer.values.Kind;
import fi.lethe.query.customer.values.Provenance;
import fi.lethe.query.customer.values.Terms;
import fi.lethe.query.projection.Recorded;
import java.time.LocalDate;

/** The values that rectifications put in the place of earlier ones. What was taken out goes when its key is destroyed. */
public final class RectifiedValues {
    private RectifiedValues() {}

    /** Adds those of one event. */
    public static void add(Changes changes, Recorded entry, RectificationEvent event) {
        switch (event) {
            case DataRectified data -> {
                var provenance = provenance(data.source(), data.obtainedOn());
                changes.put(entry, event, new Given(Kind.NAME, data.name(), provenance));
                changes.put(entry, event, new Given(Kind.CONTACT, data.contact(), provenance));
                changes.put(entry, event, new Given(Kind.ORGANISATION, data.organisation(), provenance));
            }
            case OrderRectified order ->
                changes.replace(
                        entry,
                        event,
                        new Given(
                                Kind.ORDER,
                                order.lines(),
                                provenance(order.source(), order.obtainedOn()),
                                Terms.ordered(order.orderedOn()),
                                order.order()),
                        order.supersedes());
            case InvoiceRectified invoice ->
                changes.replace(
                        entry,
                        event,
                        new Given(
                                Kind.BILLING,
                                invoice.invoiceDetails(),
                                provenance(invoice.source(), invoice.obtainedOn()),
                                new Terms(
                                        invoice.invoicedOn(),
                                        invoice.dueOn(),
                                        invoice.claim(),
                                        invoice.settledAt(),
                                        invoice.settledHow()),
                                invoice.invoice()),
                        invoice.supersedes());
        }
    }

    private static Provenance provenance(Source source, LocalDate obtainedOn) {
        return new Provenance(source.code(), obtainedOn);
    }
}
