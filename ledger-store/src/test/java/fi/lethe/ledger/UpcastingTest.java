// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import fi.lethe.ledger.payload.PayloadJson;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpcastingTest {
    private final Samples samples = Samples.random();

    /** What became of CustomerRegistered in this test: fewer members, the sealed values in another order. */
    record Newcomer(CustomerId customer, @Nullable Sealed<Contact> contact, Sealed<PersonName> name) {}

    @Test
    void an_event_of_an_older_revision_is_upcast_and_keeps_each_ciphertext_with_its_value() {
        var database = TestLedger.newDatabase();
        var customer = samples.customer();
        var registered = samples.registered(customer);
        try (var before = TestLedger.on(database)) {
            before.publish(customer, 0, registered);
        }
        Upcaster reordering = payload -> {
            var name = payload.remove("name");
            payload.remove(List.of("source", "obtainedOn", "organisation", "reference"));
            return payload.set("name", name);
        };
        var types = EventTypes.of(new EventType("CustomerRegistered", 2, Newcomer.class, List.of(reordering)));
        try (var after = TestLedger.on(database, Clock.systemUTC(), types)) {
            assertThat(first(after).getPayload())
                    .isEqualTo(new Newcomer(customer, registered.contact(), registered.name()));
        }
    }

    @Test
    void an_event_of_an_unknown_type_or_revision_is_delivered_as_it_stands() {
        var database = TestLedger.newDatabase();
        var customer = samples.customer();
        var changed = samples.contactChanged(customer);
        try (var before = TestLedger.on(database)) {
            before.publish(customer, 0, changed);
        }
        try (var after =
                TestLedger.on(database, Clock.systemUTC(), EventTypes.of(EventType.first(CustomerRegistered.class)))) {
            assertThat(first(after).getPayload())
                    .usingRecursiveComparison()
                    .isEqualTo(new UnknownEvent(
                            "ContactDetailsChanged",
                            2,
                            new PayloadJson().write(changed).json()));
        }
        var renamed = new EventType("SomethingElse", 1, ContactDetailsChanged.class, List.of());
        try (var after = TestLedger.on(database, Clock.systemUTC(), EventTypes.of(renamed))) {
            assertThat(after.events().readEvents(customer.toString()).next().getPayload())
                    .isInstanceOf(UnknownEvent.class);
        }
    }

    private static TrackedEventMessage<?> first(TestLedger ledger) {
        try (var stream = ledger.events().openStream(null)) {
            return stream.peek().orElseThrow();
        }
    }
}
