// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.events.customer.CustomerEvent;
import java.util.List;

/** What commands need to know of a customer; holds no personal data, so snapshots of it hold none. */
public record Customer(
        Lifecycle lifecycle,
        OpenInvoices invoices,
        Restriction restriction,
        ContactRole contactRole,
        Erasure erasure,
        LiveKeys keys) {

    /** Before the first event. */
    public static final Customer UNKNOWN = new Customer(
            Lifecycle.UNKNOWN, OpenInvoices.NONE, Restriction.NONE, ContactRole.NONE, Erasure.NONE, LiveKeys.NONE);

    /** This customer after an event; each part takes what concerns it. */
    public Customer evolve(CustomerEvent event) {
        var keysAfter = keys.evolve(event);
        return new Customer(
                lifecycle.evolve(event, keysAfter),
                invoices.evolve(event),
                restriction.evolve(event, keysAfter),
                contactRole.evolve(event),
                erasure.evolve(event),
                keysAfter);
    }

    /** This customer after these events, in order. */
    public Customer evolve(List<? extends CustomerEvent> events) {
        var customer = this;
        for (var event : events) {
            customer = customer.evolve(event);
        }
        return customer;
    }
}
