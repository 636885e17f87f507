// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.RECORD_ORDER;

import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.command.stream.Compared;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;
import fi.lethe.events.personal.Category;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides on orders and credit notes. */
public final class Ordering {
    private static final int LARGEST_BODY = 4096; // KiB: an order has up to 500 lines

    /**
     * An order of the day on which a relationship ended, or a later one, reopens it; a credit note does not. A credit note settles the open invoice that it and earlier ones
     * cover, and what was found out about that invoice holds for one version of the stream.
     */
    public static final CommandType<RecordOrderBody, RecordOrder, Customer, CustomerEvent> RECORD = command(
                    RECORD_ORDER, RecordOrderBody.class, RecordOrder.class, RecordOrderBody::seal)
            .largestBody(LARGEST_BODY)
            .compares(body -> body.invoice() == null ? null : new Compared(body.customer(), Category.BILLING))
            .asOf(order -> order.credit() == null ? null : order.credit().asOf())
            .refusedWith(
                    CustomerProblem.PROCESSING_RESTRICTED.type(),
                    CustomerProblem.INVOICE_EXISTS.type(),
                    CustomerProblem.INVOICE_UNKNOWN.type())
            .decide((customer, asked, _) -> record(customer, asked));

    private Ordering() {}

    private static List<CustomerEvent> record(Customer customer, RecordOrder asked) {
        customer.restriction().refuseUnless(asked.exception());
        refuseIfInvoiceIsOpen(customer, asked);
        var events = new ArrayList<CustomerEvent>();
        events.add(recorded(asked));
        credited(customer, asked).ifPresent(events::add);
        if (customer.lifecycle().isReopenedBy(asked.orderedOn()) && !isCredit(asked)) {
            events.add(new CustomerRelationshipReopened(asked.customer()));
        }
        return events;
    }

    private static OrderRecorded recorded(RecordOrder asked) {
        var invoice = asked.invoice();
        var credit = asked.credit();
        return new OrderRecorded(
                asked.customer(),
                asked.orderedOn(),
                invoice == null ? null : invoice.invoicedOn(),
                asked.financialYearEndsOn(),
                invoice == null ? null : invoice.dueOn(),
                asked.source(),
                asked.obtainedOn(),
                asked.lines(),
                invoice == null ? null : invoice.details(),
                asked.order(),
                invoice == null ? null : invoice.number(),
                invoice == null ? null : invoice.claim(),
                credit == null ? null : credit.invoice());
    }

    /** Settled on the day of the credit note, whenever it is recorded. */
    private static Optional<CustomerEvent> credited(Customer customer, RecordOrder asked) {
        var credit = asked.credit();
        if (credit == null) {
            return Optional.empty();
        }
        if (!credit.known()) {
            throw StateRefusal.tellingAt(
                    CustomerProblem.INVOICE_UNKNOWN.type(),
                    "/invoice/credits",
                    "is not the number of an invoice of this customer; record that invoice first");
        }
        if (!credit.covers() || !customer.invoices().contains(credit.invoice())) {
            return Optional.empty();
        }
        var at = asked.madeOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        return Optional.of(new InvoiceSettled(asked.customer(), at, HowSettled.CREDITED, credit.invoice()));
    }

    private static boolean isCredit(RecordOrder asked) {
        return asked.invoice() != null && asked.invoice().claim() == InvoiceClaim.CREDIT;
    }

    private static void refuseIfInvoiceIsOpen(Customer customer, RecordOrder asked) {
        var invoice = asked.invoice();
        if (invoice != null && customer.invoices().contains(invoice.number())) {
            throw StateRefusal.telling(CustomerProblem.INVOICE_EXISTS.type());
        }
    }
}
