// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.command.stream.LiveKeys;
import fi.lethe.events.customer.ContactRoleEvent;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.customer.DisposalEvent;
import fi.lethe.events.customer.DisposalEvent.DisposalOrdered;
import fi.lethe.events.customer.ErasureEvent;
import fi.lethe.events.customer.OrderingEvent;
import fi.lethe.events.customer.ProfileEvent;
import fi.lethe.events.customer.RectificationEvent;
import fi.lethe.events.customer.RelationshipEvent;
import fi.lethe.events.customer.RightsEvent;
import fi.lethe.ledger.UnreadableEvent;
import java.util.List;

/** What commands need to know of a customer; holds no personal data, so snapshots of it hold none. */
public record Customer(
        Lifecycle lifecycle,
        OpenInvoices invoices,
        Numbers numbers,
        Restriction restriction,
        ContactRole contactRole,
        Erasure erasure,
        LiveKeys keys,
        StoppedPurposes stopped,
        Disposals disposals,
        Unread unread) {

    /** Before the first event. */
    public static final Customer UNKNOWN = new Customer(
            Lifecycle.UNKNOWN,
            OpenInvoices.NONE,
            Numbers.NONE,
            Restriction.NONE,
            ContactRole.NONE,
            Erasure.NONE,
            LiveKeys.NONE,
            StoppedPurposes.NONE,
            Disposals.NONE,
            Unread.NOTHING);

    /** Whether what is known of them is shown to nobody: processing is restricted, or they wait for the destruction of their keys. */
    public boolean withheld() {
        return restriction.inForce() || lifecycle.state() == CustomerState.ERASURE_ORDERED;
    }

    /** This customer after an event. Which part an event concerns is said here and nowhere else. */
    public Customer evolve(CustomerEvent event) {
        var after = with(keys.evolve(event)).with(stopped.evolve(event));
        return switch (event) {
            case ProfileEvent profile -> after.with(lifecycle.evolve(profile));
            case OrderingEvent ordering -> after.with(invoices.evolve(ordering)).with(numbers.evolve(ordering));
            case RelationshipEvent relationship -> after.with(lifecycle.evolve(relationship));
            case ContactRoleEvent role -> after.with(contactRole.evolve(role));
            case RightsEvent asked -> after.with(restriction.evolve(asked));
            case RectificationEvent rectified ->
                after.with(invoices.evolve(rectified)).with(numbers.evolve(rectified));
            case DisposalEvent disposing -> after.disposing(disposing);
            case ErasureEvent erasing ->
                after.with(lifecycle.evolve(erasing, after.nothingIsLeft()))
                        .with(restriction.whenLeft(after.nothingIsLeft()))
                        .with(erasure.evolve(erasing));
        };
    }

    private Customer disposing(DisposalEvent event) {
        var now = disposals.evolve(event);
        var after = new Customer(
                lifecycle,
                invoices,
                numbers,
                restriction,
                contactRole,
                erasure,
                event instanceof DisposalOrdered ordered ? keys.without(ordered.keys()) : keys,
                stopped,
                now,
                unread);
        return after.with(lifecycle.whenLeft(after.nothingIsLeft())).with(restriction.whenLeft(after.nothingIsLeft()));
    }

    /** Whether every key has been destroyed. */
    private boolean nothingIsLeft() {
        return keys.isEmpty() && disposals.waiting().isEmpty();
    }

    /** This customer after an event that cannot be read: what its type and its keys tell. */
    public Customer evolve(UnreadableEvent event) {
        return new Customer(
                lifecycle,
                invoices,
                numbers,
                restriction,
                contactRole.evolve(event),
                erasure,
                event.keys() == null ? keys : keys.with(event.keys()),
                stopped,
                disposals,
                unread.and(event));
    }

    /** This customer after these events, in order. */
    public Customer evolve(List<? extends CustomerEvent> events) {
        var customer = this;
        for (var event : events) {
            customer = customer.evolve(event);
        }
        return customer;
    }

    private Customer with(Lifecycle now) {
        return new Customer(
                now, invoices, numbers, restriction, contactRole, erasure, keys, stopped, disposals, unread);
    }

    private Customer with(OpenInvoices now) {
        return new Customer(
                lifecycle, now, numbers, restriction, contactRole, erasure, keys, stopped, disposals, unread);
    }

    private Customer with(Numbers now) {
        return new Customer(
                lifecycle, invoices, now, restriction, contactRole, erasure, keys, stopped, disposals, unread);
    }

    private Customer with(Restriction now) {
        return new Customer(lifecycle, invoices, numbers, now, contactRole, erasure, keys, stopped, disposals, unread);
    }

    private Customer with(ContactRole now) {
        return new Customer(lifecycle, invoices, numbers, restriction, now, erasure, keys, stopped, disposals, unread);
    }

    private Customer with(Erasure now) {
        return new Customer(
                lifecycle, invoices, numbers, restriction, contactRole, now, keys, stopped, disposals, unread);
    }

    private Customer with(LiveKeys now) {
        return new Customer(
                lifecycle, invoices, numbers, restriction, contactRole, erasure, now, stopped, disposals, unread);
    }

    private Customer with(StoppedPurposes now) {
        return new Customer(
                lifecycle, invoices, numbers, restriction, contactRole, erasure, keys, now, disposals, unread);
    }
}
