// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command;

import static fi.lethe.command.TestHouse.bean;

import fi.lethe.command.axon.Foundations;
import fi.lethe.events.RegisterName;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.EventType;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerSettings;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.rules.definition.BuiltInDefinition;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Writes what this program would not into the ledger of the test house. */
public final class OtherProgram {
    private OtherProgram() {}

    /** As a customer's second entry, under the simple name of its class. */
    public static void append(String customer, Object payload) {
        append(customer, payload, List.of());
    }

    /** The same, and these keys are used by it first. */
    public static void append(String customer, Object payload, List<UnitKey> fresh) {
        var types = payload instanceof CustomerEvent
                ? EventTypes.all()
                : EventTypes.of(EventType.first(payload.getClass()));
        var database = bean(Foundations.class).database();
        var settings = new LedgerSettings(database, database, Clock.systemUTC(), Duration.ofSeconds(10), types);
        try (var ledger = LedgerStore.open(settings)) {
            var id = UUID.randomUUID();
            var context = new EntryContext(
                    "an-older-program",
                    RegisterName.CUSTOMERS.value(),
                    BuiltInDefinition.CUSTOMER_RELATIONSHIP.value(),
                    null,
                    id,
                    id);
            var ticket =
                    new AppendTicket(context, null, fresh, Clock.systemUTC().instant());
            var unitOfWork = DefaultUnitOfWork.startAndGet(null);
            LedgerEventStore.over(ledger)
                    .publish(new GenericDomainEventMessage<>(
                            "Customer", customer, 1, payload, Map.of(AppendTicket.KEY, ticket)));
            unitOfWork.commit();
        }
    }
}
