// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.SETTLE_INVOICE;

import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.command.stream.Compared;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.command.stream.StreamHistory;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.personal.Category;
import java.util.List;

/** Decides on payments, and on other ends of invoices. */
public final class Settling {
    /**
     * A payment is never refused while there is an invoice that waits for it. Where the key of the numbers cannot be used, no invoice is open,
     * or that key would not be withheld.
     */
    public static final CommandType<SettleInvoiceBody, SettleInvoice, Customer, CustomerEvent> SETTLE = command(
                    SETTLE_INVOICE, SettleInvoiceBody.class, SettleInvoice.class, SettleInvoiceBody::seal)
            .compares(body -> new Compared(body.customer(), Category.BILLING))
            .withoutKey(Settling::withheld)
            .explained(Settling::why)
            .refusedWith(
                    CustomerProblem.INVOICE_UNKNOWN.type(),
                    CustomerProblem.INVOICE_SETTLED.type(),
                    CustomerProblem.NOTHING_TO_PAY.type())
            .decide((customer, asked, _) -> {
                if (!customer.invoices().contains(asked.invoice())) {
                    throw unknown();
                }
                return List.of(new InvoiceSettled(asked.customer(), asked.settledAt(), asked.how(), asked.invoice()));
            });

    private Settling() {}

    private static StateRefusal unknown() {
        return StateRefusal.telling(CustomerProblem.INVOICE_UNKNOWN.type());
    }

    /** The same of somebody whose data are withheld: whether there was such an invoice is told to nobody. */
    private static StateRefusal withheld() {
        return StateRefusal.telling(
                CustomerProblem.INVOICE_UNKNOWN.type(),
                "No open invoice of this customer has this number; more is not told while the customer's data are withheld.");
    }

    /** The state keeps open invoices only; how another one ended, the history tells. */
    private static StateRefusal why(
            StateRefusal refusal, SettleInvoice asked, Customer customer, StreamHistory history) {
        if (!refusal.is(CustomerProblem.INVOICE_UNKNOWN.type())) {
            return refusal;
        }
        if (customer.withheld()) {
            return withheld();
        }
        if (history.mentions(InvoiceSettled.class, asked.invoice())) {
            return StateRefusal.telling(CustomerProblem.INVOICE_SETTLED.type());
        }
        return history.mentions(OrderRecorded.class, asked.invoice())
                ? StateRefusal.telling(CustomerProblem.NOTHING_TO_PAY.type())
                : refusal;
    }
}
