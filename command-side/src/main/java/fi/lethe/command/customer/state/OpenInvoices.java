// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.OrderingEvent;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.RectificationEvent;
import fi.lethe.events.customer.RectificationEvent.DataRectified;
import fi.lethe.events.customer.RectificationEvent.InvoiceRectified;
import fi.lethe.events.customer.RectificationEvent.OrderRectified;
import fi.lethe.events.personal.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;

/**
 * The invoices that ask for a payment and are not settled yet, in the order in which they were recorded; settled ones are left to the history,
 * so the state stays small. One more or one less takes the same time, however many there are.
 */
public final class OpenInvoices {
    static final OpenInvoices NONE = new OpenInvoices(OrderedPMap.empty());

    /** An invoice that waits for its payment, and the financial year whose billing it holds. */
    public record OpenInvoice(Token invoice, int financialYear) {}

    @JsonIgnore
    private final OrderedPMap<Token, OpenInvoice> byToken;

    private OpenInvoices(OrderedPMap<Token, OpenInvoice> byToken) {
        this.byToken = byToken;
    }

    /** These; as a snapshot keeps them. */
    @JsonCreator
    static OpenInvoices of(@JsonProperty("open") List<OpenInvoice> open) {
        var all = OrderedPMap.<Token, OpenInvoice>empty();
        for (var invoice : open) {
            all = all.plus(invoice.invoice(), invoice);
        }
        return new OpenInvoices(all);
    }

    /** All of them. */
    @JsonProperty("open")
    public List<OpenInvoice> open() {
        return List.copyOf(byToken.values());
    }

    /** Is this one open? */
    public boolean contains(Token invoice) {
        return byToken.containsKey(invoice);
    }

    OpenInvoices evolve(OrderingEvent event) {
        return switch (event) {
            case OrderRecorded recorded
            when recorded.invoice() != null && recorded.claim() == InvoiceClaim.PAYMENT ->
                with(new OpenInvoice(recorded.invoice(), recorded.financialYear()));
            case OrderRecorded _ -> this;
            case InvoiceSettled settled -> without(settled.invoice());
        };
    }

    /** An invoice that is still to be paid goes on under what is known of it now. */
    OpenInvoices evolve(RectificationEvent event) {
        return switch (event) {
            case InvoiceRectified rectified -> {
                var before = without(rectified.formerly());
                yield rectified.claim() == InvoiceClaim.PAYMENT && rectified.settledAt() == null
                        ? before.with(new OpenInvoice(rectified.invoice(), rectified.financialYear()))
                        : before;
            }
            case DataRectified _, OrderRectified _ -> this;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenInvoices that && byToken.equals(that.byToken);
    }

    @Override
    public int hashCode() {
        return byToken.hashCode();
    }

    @Override
    public String toString() {
        return byToken.size() + " open invoices";
    }

    private OpenInvoices with(OpenInvoice invoice) {
        return new OpenInvoices(byToken.plus(invoice.invoice(), invoice));
    }

    private OpenInvoices without(Token invoice) {
        return new OpenInvoices(byToken.minus(invoice));
    }
}
