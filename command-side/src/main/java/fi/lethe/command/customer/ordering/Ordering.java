// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.command.customer.RecordOrder;
import fi.lethe.command.customer.SettleInvoice;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerRelationshipReopened;
import fi.lethe.events.customer.InvoiceSettled;
import fi.lethe.events.customer.OrderRecorded;
import java.util.List;

/** Decides on orders and payments. */
public final class Ordering {

    private Ordering() {}

    /** An order is recorded unless the person is forgotten or being forgotten, and reopens a relationship that had ended. */
    public static List<CustomerEvent> decide(Customer customer, RecordOrder command) {
        customer.lifecycle().refuseIfForgottenOrBeingForgotten();
        customer.restriction().refuseUnless(command.exception());
        refuseIfInvoiceIsOpen(customer, command);
        var recorded = new OrderRecorded(
                command.customer(),
                command.orderedOn(),
                command.financialYear(),
                command.dueOn(),
                command.source(),
                command.obtainedOn(),
                command.lines(),
                command.invoiceDetails(),
                command.order(),
                command.invoice());
        return customer.lifecycle().state() == State.ENDED
                ? List.of(recorded, new CustomerRelationshipReopened(command.customer()))
                : List.of(recorded);
    }

    /** A payment is never refused while there is an invoice that waits for it. */
    public static List<CustomerEvent> decide(Customer customer, SettleInvoice command) {
        customer.lifecycle().refuseIfForgotten();
        refuseIfInvoiceIsNotOpen(customer, command);
        return List.of(new InvoiceSettled(command.customer(), command.settledAt(), command.invoice()));
    }

    private static void refuseIfInvoiceIsOpen(Customer customer, RecordOrder command) {
        var invoice = command.invoice();
        if (invoice != null && customer.invoices().contains(invoice)) {
            throw new InvoiceAlreadyOpen();
        }
    }

    private static void refuseIfInvoiceIsNotOpen(Customer customer, SettleInvoice command) {
        if (!customer.invoices().contains(command.invoice())) {
            throw new InvoiceUnknown();
        }
    }
}
