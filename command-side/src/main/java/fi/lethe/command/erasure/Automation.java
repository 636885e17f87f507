// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.axon.DerivedId;
import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.Decided;
import fi.lethe.command.stream.Decision;
import fi.lethe.command.stream.Sent;
import fi.lethe.command.stream.StreamUnreadable;
import fi.lethe.events.Purpose;
import fi.lethe.events.RegisterName;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.CommandAlreadyReceived;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.ReceiptClaim;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends a command on Lethe's own behalf. Its id derives from the automation's name and the position that it follows
 * from, so it stands once, however often and from however many processes it is sent.
 */
final class Automation {
    private static final int TRIES = 5;

    private final String name;
    private final StreamStates<Customer, CustomerEvent> customers;

    /**
     * An automation.
     *
     * @param name stands in the ledger as the actor
     */
    Automation(String name, StreamStates<Customer, CustomerEvent> customers) {
        this.name = name;
        this.customers = customers;
    }

    /** What an automation follows from: the position of an entry, and the command that it goes back to. */
    record Cause(long position, UUID correlation) {}

    /**
     * What the decision led to; empty where it stands already. What is cached of the customer may be old: the ledger refuses
     * events decided on it, and that there is nothing to do is believed only of what was read anew.
     */
    Optional<Decided<Customer, CustomerEvent>> send(
            CustomerId customer, Instant at, Cause cause, Decision<Customer, CustomerEvent> decision) {
        var id = id(cause.position());
        var context = new EntryContext(
                name, RegisterName.CUSTOMERS.value(), Purpose.RIGHTS_REQUEST.code(), null, id, cause.correlation());
        for (int attempt = 1; ; attempt++) {
            try {
                var receipt = new ReceiptClaim(new byte[32], 0, 200);
                var decided = customers.send(
                        new Sent<>(customer.toString(), false, state -> decided(state, decision)),
                        new AppendTicket(context, receipt, List.of(), at),
                        null);
                if (!decided.events().isEmpty() || attempt > 1) {
                    return Optional.of(decided);
                }
            } catch (CommandAlreadyReceived _) {
                return Optional.empty();
            } catch (ConcurrencyException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            }
            customers.forget(customer.value()); // another process may have moved on: decided anew from the ledger
        }
    }

    /** What ends or withholds is decided though entries cannot be read, unless nothing can be known without them. */
    private static List<CustomerEvent> decided(Customer customer, Decision<Customer, CustomerEvent> decision) {
        var failure = customer.unread().failure();
        if (failure != null && customer.unread().decisive()) {
            throw new StreamUnreadable(failure);
        }
        return decision.on(customer);
    }

    /** The id of what this automation sends on account of a position. */
    UUID id(long position) {
        return DerivedId.of(name + "/" + position);
    }
}
