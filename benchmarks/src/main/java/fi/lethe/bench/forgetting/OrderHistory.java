// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.forgetting;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.bench.data.Orders;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.stream.LiveKeys;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.SealContext;
import fi.lethe.crypto.TokenKind;
import fi.lethe.events.RegisterName;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.EntryContext;
import fi.lethe.rules.definition.BuiltInDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** One customer's orders, appended many at a time. */
final class OrderHistory {
    private static final int AT_ONCE = 500;

    private final Foundations on;
    private final CustomerId customer;
    private final UnitKey orders;
    private final UnitKey reference;

    OrderHistory(Foundations on, CustomerId customer, LiveKeys keys) {
        this.on = on;
        this.customer = customer;
        this.orders = keys.of(DataUnit.orders(Orders.ORDERED_ON.getYear())).orElseThrow();
        this.reference = keys.of(DataUnit.REFERENCE).orElseThrow();
    }

    /** Appends the events of these sequence numbers, the first included. */
    void append(int from, int to) {
        for (int seq = from; seq < to; seq += AT_ONCE) {
            on.events().publish(group(seq, Math.min(to, seq + AT_ONCE)));
        }
    }

    private List<DomainEventMessage<?>> group(int from, int to) {
        var command = UuidCreator.getTimeOrderedEpoch();
        var context = new EntryContext(
                "history",
                RegisterName.CUSTOMERS.value(),
                BuiltInDefinition.ORDER_HANDLING.value(),
                null,
                command,
                command);
        var ticket = new AppendTicket(context, null, List.of(), on.clock().instant());
        var messages = new ArrayList<DomainEventMessage<?>>();
        try (var lease = on.vault().lease(List.of(orders.key(), reference.key()))) {
            for (int seq = from; seq < to; seq++) {
                messages.add(new GenericDomainEventMessage<>(
                        "CustomerAggregate",
                        customer.toString(),
                        seq,
                        event(lease, command, seq),
                        MetaData.with(AppendTicket.KEY, ticket)));
            }
        }
        return messages;
    }

    private OrderRecorded event(KeyLease lease, UUID command, int number) {
        var lines = lease.seal(orders, Orders.details(number), new SealContext(customer.value(), "lines", command));
        var token = lease.token(reference.key(), TokenKind.ORDER, Orders.order(number));
        return new OrderRecorded(
                customer,
                Orders.ORDERED_ON,
                null,
                LocalDate.of(Orders.ORDERED_ON.getYear(), 12, 31),
                null,
                Source.WEB_SHOP,
                Orders.ORDERED_ON,
                lines,
                null,
                token,
                null,
                null,
                null);
    }
}
