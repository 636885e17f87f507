// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.RECORD_ORDER;

import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;
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
            .compares(RecordOrderBody::compared)
            .asOf(RecordOrder::asOf)
            .refusedWith(
                    CustomerProblem.PROCESSING_RESTRICTED.type(),
                    CustomerProblem.ORDER_EXISTS.type(),
                    CustomerProblem.INVOICE_EXISTS.type(),
                    CustomerProblem.INVOICE_UNKNOWN.type())
            .decide((customer, asked, _) -> {
                refuseTwice(customer, asked);
                return record(customer, asked);
            });

    /** Takes an order over from an older register, where an order may have several invoices; it has no path. */
    public static final CommandType<TakeOverOrderBody, RecordOrder, Customer, CustomerEvent> TAKE_OVER = command(
                    RECORD_ORDER, TakeOverOrderBody.class, RecordOrder.class, TakeOverOrderBody::seal)
            .compares(body -> body.order().compared())
            .asOf(RecordOrder::asOf)
            .refusedWith(
                    CustomerProblem.PROCESSING_RESTRICTED.type(),
                    CustomerProblem.RECORDED_ALREADY.type(),
                    CustomerProblem.ORDER_EXISTS.type(),
                    CustomerProblem.INVOICE_EXISTS.type(),
                    CustomerProblem.INVOICE_UNKNOWN.type())
            .decide((customer, asked, _) -> {
                refuseRecordedAlready(customer, asked);
                return record(customer, asked);
            });

    private Ordering() {}

    private static List<CustomerEvent> record(Customer customer, RecordOrder asked) {
        var events = new ArrayList<CustomerEvent>();
        events.add(recorded(asked));
        credited(customer, asked).ifPresent(events::add);
        if (customer.lifecycle().isReopenedBy(asked.orderedOn()) && !asked.isCredit()) {
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

    /** A credit note may name the order that it takes back. */
    private static void refuseTwice(Customer customer, RecordOrder asked) {
        customer.restriction().refuseUnless(asked.exception());
        var earlier = earlier(customer, asked);
        if (earlier.invoice()) {
            throw StateRefusal.telling(CustomerProblem.INVOICE_EXISTS.type());
        }
        if (earlier.order() && !asked.isCredit()) {
            throw StateRefusal.telling(CustomerProblem.ORDER_EXISTS.type());
        }
    }

    private static void refuseRecordedAlready(Customer customer, RecordOrder asked) {
        customer.restriction().refuseUnless(asked.exception());
        var earlier = earlier(customer, asked);
        if (earlier.same()) {
            throw StateRefusal.telling(CustomerProblem.RECORDED_ALREADY.type());
        }
        if (earlier.invoice()) {
            throw StateRefusal.telling(CustomerProblem.INVOICE_EXISTS.type());
        }
        if (earlier.order() && asked.invoice() == null) {
            throw StateRefusal.telling(CustomerProblem.ORDER_EXISTS.type());
        }
    }

    /** What was not looked up, because there was nothing then, may have come since; it is refused, and so sealed and looked up anew. */
    private static RecordOrder.Earlier earlier(Customer customer, RecordOrder asked) {
        var known = asked.earlier();
        if (known != null) {
            return known;
        }
        var invoice = asked.invoice();
        return new RecordOrder.Earlier(
                customer.numbers().mayHold(asked.order()),
                invoice != null && customer.numbers().mayHold(invoice.number()),
                false,
                0);
    }
}
