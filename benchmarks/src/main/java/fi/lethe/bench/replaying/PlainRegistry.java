// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.replaying;

import fi.lethe.bench.peer.Ordered;
import fi.lethe.bench.peer.Registered;
import fi.lethe.events.Bytes;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.registry.RegistryConfiguration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The same statements with the same number of rows for plain events: each value stands for one that was sealed, with bytes that
 * cost nothing to make.
 */
final class PlainRegistry implements EventHandlerInvoker {
    private static final Bytes HASH = Bytes.of(new byte[32]);
    private static final Bytes CIPHERTEXT = Bytes.of(new byte[284]);
    private static final KeyId KEY = new KeyId(new UUID(1, 1));

    private final Projection projection;
    private final CountDownLatch end;

    PlainRegistry(QueryDatabase database, CountDownLatch end) {
        this.projection = new RegistryConfiguration()
                .rebuildableRegistry(List.of())
                .projection()
                .apply(database);
        this.end = end;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch && batch.isLastMessage()) {
            var all = new ArrayList<Recorded>();
            for (var each : batch.getMessages()) {
                all.add(recorded((EventMessage<?>) each));
            }
            projection.fold(all);
            batch.afterCommit(_ -> all.forEach(_ -> end.countDown()));
        }
    }

    private static Recorded recorded(EventMessage<?> message) {
        var event = (DomainEventMessage<?>) message;
        long position =
                ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
        return new Recorded(
                position,
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                KEY.value(),
                payload(event.getPayload()));
    }

    private static Object payload(Object plain) {
        return switch (plain) {
            case Registered registered ->
                new CustomerRegistered(
                        CustomerId.of(registered.customer()),
                        registered.source(),
                        registered.obtainedOn(),
                        value(DataUnit.IDENTITY),
                        value(DataUnit.PRIVATE_CONTACT),
                        value(DataUnit.ORGANISATION),
                        KEY);
            case Ordered ordered ->
                new OrderRecorded(
                        CustomerId.of(ordered.customer()),
                        ordered.orderedOn(),
                        null,
                        LocalDate.of(ordered.orderedOn().getYear(), 12, 31),
                        ordered.dueOn(),
                        ordered.source(),
                        ordered.obtainedOn(),
                        value(DataUnit.orders(ordered.orderedOn().getYear())),
                        null,
                        new Token(HASH),
                        null,
                        null,
                        null);
            default -> throw new IllegalArgumentException("no such event was stored");
        };
    }

    private static <T extends PersonalValue> Sealed<T> value(DataUnit unit) {
        return new Sealed<>(KEY, unit, HASH, HASH, CIPHERTEXT.length(), CIPHERTEXT);
    }
}
