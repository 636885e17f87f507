// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.peer;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The customer as one writes it with Axon alone: registered once, and no invoice twice. */
public class PlainCustomer {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private final Set<String> openInvoices = new HashSet<>();

    /** For Axon. */
    protected PlainCustomer() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Register command) {
        AggregateLifecycle.apply(new Registered(
                command.customer(),
                command.source(),
                command.obtainedOn(),
                command.name(),
                command.contact(),
                command.organisation()));
    }

    @CommandHandler
    void handle(Order command) {
        if (openInvoices.contains(command.invoiceDetails().number())) {
            throw new IllegalStateException("the invoice is open already");
        }
        AggregateLifecycle.apply(new Ordered(
                command.customer(),
                command.orderedOn(),
                command.dueOn(),
                command.source(),
                command.obtainedOn(),
                command.lines(),
                command.invoiceDetails()));
    }

    @EventSourcingHandler
    void on(Registered event) {
        id = event.customer();
    }

    @EventSourcingHandler
    void on(Ordered event) {
        openInvoices.add(event.invoiceDetails().number());
    }
}
