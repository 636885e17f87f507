// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.access.times.DayOrInstant;
import fi.lethe.command.customer.ordering.RecordOrderBody;
import fi.lethe.command.customer.ordering.SettleInvoiceBody;
import fi.lethe.command.customer.rectifying.InvoiceCorrection;
import fi.lethe.command.customer.rectifying.OrderCorrection;
import fi.lethe.command.customer.rectifying.RectifyDataBody;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.HowSettled;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order and its invoice, as one row or several tell of them.
 *
 * @param id in the register it comes from
 * @param owner the customer's id there
 * @param body for {@link #NOBODY}, until it is known who the customer is
 * @param content what the rows say, to compare with earlier ones
 * @param settledAt absent where it is not paid, and where there is nothing to pay
 * @param doubts what is noteworthy about it
 */
public record InvoiceRow(
        long line,
        RowId id,
        RowId owner,
        RecordOrderBody body,
        String content,
        @Nullable Instant settledAt,
        List<RowFault> doubts)
        implements ReadRow {
    /** Stands for the customer until the row is looked up. */
    static final CustomerId NOBODY = CustomerId.of("00000000-0000-7000-8000-000000000000");

    /** The order, for this customer. */
    public RecordOrderBody orderOf(CustomerId customer) {
        return new RecordOrderBody(
                customer,
                body.order(),
                body.orderedOn(),
                body.lines(),
                body.total(),
                body.invoice(),
                body.source(),
                body.obtainedOn(),
                null,
                null);
    }

    /** What is put right of an order that was recorded, and of its invoice. */
    public List<RectifyDataBody> corrections(CustomerId customer) {
        var order = new OrderCorrection(body.order(), null, body.orderedOn(), body.lines(), body.total());
        var invoice = new InvoiceCorrection(
                number(),
                null,
                Objects.requireNonNullElse(invoice().invoicedOn(), body.orderedOn()),
                invoice().dueOn(),
                body.total(),
                invoice().billTo());
        return List.of(
                RectifyDataBody.outdated(customer, order, null, body.source(), body.obtainedOn()),
                RectifyDataBody.outdated(customer, null, invoice, body.source(), body.obtainedOn()));
    }

    /** Its payment. */
    public SettleInvoiceBody paymentOf(CustomerId customer, Instant at) {
        return new SettleInvoiceBody(customer, number(), new DayOrInstant(at), HowSettled.PAID, null, null);
    }

    /** Of a credit note, the number of the invoice that it credits. */
    public @Nullable String credits() {
        return invoice().credits();
    }

    /** The invoice's number. */
    public String number() {
        return invoice().number();
    }

    private RecordOrderBody.Invoice invoice() {
        return Objects.requireNonNull(body.invoice());
    }

    @Override
    public List<RowFault> flags() {
        return doubts;
    }

    @Override
    public String toString() {
        return "InvoiceRow[line " + line + "]";
    }
}
