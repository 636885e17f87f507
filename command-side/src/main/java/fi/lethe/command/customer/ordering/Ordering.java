// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.command.customer.RecordOrder;
import fi.lethe.command.customer.SettleInvoice;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides on orders, credit notes and payments. */
public final class Ordering {

    private Ordering() {}

    /**
     * An order is recorded unless the person is forgotten or being forgotten, and reopens a relationship that had ended; a credit note
     * does not. A credit note settles the open invoice that it and earlier ones cover.
     */
    public static List<CustomerEvent> decide(Customer customer, RecordOrder command) {
        customer.lifecycle().refuseIfForgottenOrBeingForgotten();
        customer.restriction().refuseUnless(command.exception());
        refuseIfInvoiceIsOpen(customer, command);
        var events = new ArrayList<CustomerEvent>();
        events.add(recorded(command));
        credited(customer, command).ifPresent(events::add);
        if (customer.lifecycle().state() == State.ENDED && !isCredit(command)) {
            events.add(new CustomerRelationshipReopened(command.customer()));
        }
        return List.copyOf(events);
    }

    /** A payment is never refused while there is an invoice that waits for it. */
    public static List<CustomerEvent> decide(Customer customer, SettleInvoice command) {
        customer.lifecycle().refuseIfForgotten();
        refuseIfInvoiceIsNotOpen(customer, command);
        return List.of(new InvoiceSettled(command.customer(), command.settledAt(), command.how(), command.invoice()));
    }

    private static OrderRecorded recorded(RecordOrder command) {
        var invoice = command.invoice();
        var credit = command.credit();
        return new OrderRecorded(
                command.customer(),
                command.orderedOn(),
                command.financialYear(),
                invoice == null ? null : invoice.dueOn(),
                command.source(),
                command.obtainedOn(),
                command.lines(),
                invoice == null ? null : invoice.details(),
                command.order(),
                invoice == null ? null : invoice.number(),
                invoice == null ? null : invoice.claim(),
                credit == null ? null : credit.invoice());
    }

    /** Settled on the day of the credit note, whenever it is recorded. */
    private static Optional<CustomerEvent> credited(Customer customer, RecordOrder command) {
        var credit = command.credit();
        if (credit == null) {
            return Optional.empty();
        }
        if (!credit.known()) {
            throw new CreditedInvoiceUnknown();
        }
        if (!credit.covers() || !customer.invoices().contains(credit.invoice())) {
            return Optional.empty();
        }
        var at = command.orderedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        return Optional.of(new InvoiceSettled(command.customer(), at, HowSettled.CREDITED, credit.invoice()));
    }

    private static boolean isCredit(RecordOrder command) {
        return command.invoice() != null && command.invoice().claim() == InvoiceClaim.CREDIT;
    }

    private static void refuseIfInvoiceIsOpen(Customer customer, RecordOrder command) {
        var invoice = command.invoice();
        if (invoice != null && customer.invoices().contains(invoice.number())) {
            throw new InvoiceAlreadyOpen();
        }
    }

    private static void refuseIfInvoiceIsNotOpen(Customer customer, SettleInvoice command) {
        if (!customer.invoices().contains(command.invoice())) {
            throw new InvoiceUnknown();
        }
    }
}
