// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.UnreadableEvent;
import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Carries decisions to the stream and the stream's events into the state; decides nothing itself. */
public class CustomerAggregate {
    /** Metadata of a command: the stream version (Long) that the caller demands. */
    public static final String IF_MATCH = "lethe.if-match";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable CustomerId id;

    private Customer customer = Customer.UNKNOWN;

    /** For Axon. */
    protected CustomerAggregate() {}

    /** The state now. */
    public Customer customer() {
        return customer;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Decided handle(RegisterCustomer command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(ChangeContactDetails command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(RecordOrder command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(SettleInvoice command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(EndCustomerRelationship command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(AssignContactRole command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(EndContactRole command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(RestrictProcessing command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(LiftRestriction command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(ForgetCustomer command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(CancelErasure command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(StartKeyDestruction command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(ConfirmKeysDestroyed command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(CompleteErasure command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandler
    Decided handle(ForgetTheRest command, @MetaDataValue(AppendTicket.KEY) AppendTicket ticket) {
        return append(command, ticket);
    }

    @CommandHandlerInterceptor
    void refuseStale(CommandMessage<?> command) {
        if (command.getMetaData().get(IF_MATCH) instanceof Long demanded && demanded != version()) {
            throw new StaleVersion();
        }
    }

    private Decided append(CustomerCommand command, AppendTicket ticket) {
        var before = customer;
        var events = Deciding.decide(customer, command);
        for (var event : events) {
            refuseDeadKeys(before, event, ticket);
            AggregateLifecycle.apply(event);
        }
        return new Decided(events, customer, version());
    }

    /** A key may be used if it is live for this customer, or if nobody has used it yet. */
    private static void refuseDeadKeys(Customer customer, CustomerEvent event, AppendTicket ticket) {
        var fresh = new HashSet<>(ticket.freshKeys());
        if (!event.keysUsed().stream().allMatch(key -> customer.keys().contains(key) || fresh.contains(key))) {
            throw new KeyNoLongerLive();
        }
    }

    private static long version() {
        return AggregateLifecycle.getVersion() + 1;
    }

    @EventSourcingHandler
    void on(CustomerEvent event) {
        id = event.customer();
        try {
            customer = customer.evolve(event);
        } catch (RuntimeException | StackOverflowError failed) {
            throw new CustomerUnreadable(failed.getClass().getName());
        }
    }

    @EventSourcingHandler
    void on(UnreadableEvent event) {
        if (id == null) {
            throw new CustomerUnreadable(event.failure());
        }
        customer = customer.evolve(event);
    }
}
