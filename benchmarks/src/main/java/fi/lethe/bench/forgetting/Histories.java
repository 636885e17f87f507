// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.forgetting;

import fi.lethe.bench.data.Orders;
import fi.lethe.bench.ours.Lethe;
import fi.lethe.command.customer.catalogue.CustomerAggregate;
import fi.lethe.events.customer.CustomerId;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;

/**
 * Makes customers with a history. Beginning and keys come from commands; the bulk of the orders, sealed like any, is
 * appended in large groups, with the snapshot that a house would have made meanwhile.
 */
public final class Histories {
    private static final int BY_COMMANDS = 2;

    private final Lethe lethe;
    private final AggregateSnapshotter snapshotter;

    /** Customers of this house. */
    public Histories(Lethe lethe) {
        this.lethe = lethe;
        this.snapshotter = AggregateSnapshotter.builder()
                .eventStore(lethe.on().events())
                .transactionManager(NoTransactionManager.instance())
                .aggregateFactories(new GenericAggregateFactory<>(CustomerAggregate.class))
                .build();
    }

    /**
     * A customer with so many events.
     *
     * @param sinceSnapshot how many of them came after the last snapshot; all of them: there is none
     */
    public CustomerId make(int number, int events, int sinceSnapshot) {
        var id = CustomerId.of(lethe.register(number));
        lethe.receive("record-order", Orders.bodyWithoutInvoice(id.toString(), number));
        var appending = new OrderHistory(
                lethe.on(), id, lethe.commandSide().customers().load(id.value()).keys());
        lethe.commandSide().customers().forget(id.value()); // what follows does not come by this cache
        if (sinceSnapshot < events) {
            appending.append(BY_COMMANDS, events - sinceSnapshot);
            snapshotter.scheduleSnapshot(CustomerAggregate.class, id.toString());
        }
        appending.append(sinceSnapshot < events ? events - sinceSnapshot : BY_COMMANDS, events);
        return id;
    }
}
