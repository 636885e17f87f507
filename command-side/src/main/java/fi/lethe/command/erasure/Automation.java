// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.axon.CustomerStates;
import fi.lethe.command.axon.DerivedId;
import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.customer.Decided;
import fi.lethe.events.Purpose;
import fi.lethe.events.RegisterName;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.CommandAlreadyReceived;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.ReceiptClaim;
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
    private final CustomerStates customers;

    /**
     * An automation.
     *
     * @param name stands in the ledger as the actor
     */
    Automation(String name, CustomerStates customers) {
        this.name = name;
        this.customers = customers;
    }

    /**
     * What the command led to; empty where it stands already. What is cached of the customer may be old: the ledger refuses
     * events decided on it, and that there is nothing to do is believed only of what was read anew.
     */
    Optional<Decided> send(CustomerCommand command, long position, UUID correlation) {
        var id = id(position);
        var context = new EntryContext(
                name, RegisterName.CUSTOMERS.value(), Purpose.RIGHTS_REQUEST.code(), null, id, correlation);
        for (int attempt = 1; ; attempt++) {
            try {
                var receipt = new ReceiptClaim(new byte[32], 0, 200);
                var decided =
                        customers.send(command, new AppendTicket(context, receipt, List.of(), command.at()), null);
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
            customers.forget(command.customer()); // another process may have moved on: decided anew from the ledger
        }
    }

    /** The id of what this automation sends on account of a position. */
    UUID id(long position) {
        return DerivedId.of(name + "/" + position);
    }
}
