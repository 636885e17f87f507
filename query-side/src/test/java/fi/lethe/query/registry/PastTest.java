// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.RegisterName;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.EventType;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerSettings;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestLedger;
import fi.lethe.rules.definition.BuiltInDefinition;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** Somebody of whom not even the first entry can be read. */
class PastTest {
    /** Stored under the name of the real one, with nothing that it needs. */
    record CustomerRegistered(String nonsense) {}

    @Test
    void whose_first_entry_cannot_be_folded_is_no_unknown_customer_in_the_past_either() {
        try (var world = TestLedger.create()) {
            var source = world.served();
            var customer = UUID.randomUUID();
            long position = appendUnreadable(world, customer);
            var past = new Past(world.opened(source));

            assertThatThrownBy(() -> past.customer(customer, position, 3)).isInstanceOf(NothingFolded.class);
            assertThat(past.customer(customer, position - 1, 3))
                    .as("before there was one")
                    .isEmpty();
            assertThat(past.customer(UUID.randomUUID(), position, 3)).isEmpty();
        }
    }

    private static long appendUnreadable(TestLedger world, UUID customer) {
        var source = world.owner();
        var types = EventTypes.of(EventType.first(CustomerRegistered.class));
        try (var ledger =
                LedgerStore.open(new LedgerSettings(source, source, Clock.systemUTC(), Duration.ofSeconds(5), types))) {
            var command = UUID.randomUUID();
            var context = new EntryContext(
                    "staff-1",
                    RegisterName.CUSTOMERS.value(),
                    BuiltInDefinition.CUSTOMER_RELATIONSHIP.value(),
                    null,
                    command,
                    command);
            var ticket =
                    new AppendTicket(context, null, List.of(), Clock.systemUTC().instant());
            var unitOfWork = DefaultUnitOfWork.startAndGet(null);
            LedgerEventStore.over(ledger)
                    .publish(List.of(new GenericDomainEventMessage<>(
                            "Customer",
                            customer.toString(),
                            0,
                            new CustomerRegistered("nonsense"),
                            Map.of(AppendTicket.KEY, ticket))));
            unitOfWork.commit();
            return ticket.appended().orElseThrow().position();
        }
    }
}
