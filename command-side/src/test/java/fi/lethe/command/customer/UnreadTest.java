// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import static fi.lethe.command.customer.CustomersByState.PAUSE;
import static fi.lethe.command.customer.CustomersByState.customer;
import static fi.lethe.command.customer.Samples.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.Decision;
import fi.lethe.command.stream.StreamUnreadable;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.HoldGround;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.customer.Retained;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.ledger.UnreadableEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided about somebody of whom an entry cannot be read. */
class UnreadTest {
    private final Customer settled = unread(customer("ACTIVE"), "InvoiceSettled", List.of());

    static Stream<Decision<Customer, CustomerEvent>> additions() {
        return Stream.of(
                Samples.changeContact(),
                Samples.order("2"),
                Samples.settle("INV-1"),
                Samples.endRelationship(),
                Samples.assignRole(null),
                Samples.endRole(),
                Samples.cancel(),
                Samples.lift());
    }

    @ParameterizedTest
    @MethodSource("additions")
    void nothing_is_added_and_nothing_undone_that_was_not_read(Decision<Customer, CustomerEvent> command) {
        assertThatThrownBy(() -> Deciding.decide(settled, command)).isInstanceOf(StreamUnreadable.class);
    }

    @Test
    void an_invoice_whose_settlement_cannot_be_read_counts_as_open() {
        var order = ordered(settled);

        assertThat(order.retained()).extracting(Retained::unit).containsOnly(DataUnit.billing(2026));
        assertThat(order.shred()).contains(key(DataUnit.IDENTITY), key(DataUnit.orders(2026)));
        assertThat(order.shred()).doesNotContain(key(DataUnit.billing(2026)), Samples.REFERENCE);
    }

    @Test
    void values_in_an_order_that_cannot_be_read_are_forgotten_but_what_it_bills_is_held() {
        var keys = List.of(key(DataUnit.orders(2027)), key(DataUnit.billing(2027)));
        var paid = customer("ACTIVE").evolve(Deciding.decide(customer("ACTIVE"), Samples.settle("INV-1")));

        var order = ordered(unread(paid, "OrderRecorded", keys));

        assertThat(order.shred()).contains(key(DataUnit.orders(2027)), key(DataUnit.billing(2026)));
        assertThat(order.retained())
                .containsExactly(new Retained(DataUnit.billing(2027), HoldGround.OPEN_INVOICE, null, null));
    }

    @Test
    void a_contact_role_that_cannot_be_read_holds_what_it_needs() {
        var keys = List.of(key(DataUnit.ORGANISATION), key(DataUnit.WORK_CONTACT));

        var order = ordered(unread(customer("ACTIVE"), "ContactRoleAssigned", keys));

        assertThat(order.retained())
                .extracting(Retained::unit)
                .contains(DataUnit.IDENTITY, DataUnit.ORGANISATION, DataUnit.WORK_CONTACT);
        assertThat(order.shred()).contains(key(DataUnit.PRIVATE_CONTACT));
    }

    @Test
    void an_order_of_erasure_that_cannot_be_read_is_given_anew_and_one_that_was_read_is_cancelled() {
        var order = ordered(unread(customer("ACTIVE"), "ErasureOrdered", List.of()));
        var cancelled = Deciding.decide(unread(customer("ORDERED"), "InvoiceSettled", List.of()), Samples.cancel());

        assertThat(order.shred()).isNotEmpty();
        assertThat(cancelled).singleElement().isInstanceOf(ErasureCancelled.class);
    }

    @Test
    void restricting_reaches_the_keys_of_what_cannot_be_read_and_is_lifted_again() {
        var work = key(DataUnit.WORK_CONTACT);
        var customer = unread(customer("ACTIVE"), "ContactDetailsChanged", List.of(work));
        var events = Deciding.decide(customer, Samples.restrict(RestrictionGround.OBJECTION_PENDING));

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        ProcessingRestricted.class,
                        restricted -> assertThat(restricted.keys()).contains(work));
        assertThat(Deciding.decide(customer.evolve(events), Samples.lift()))
                .singleElement()
                .isInstanceOf(RestrictionLifted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CustomerRegistered",
                "ProcessingRestricted",
                "ErasureCancelled",
                "KeyDestructionStarted",
                "KeysDestroyed"
            })
    void an_entry_that_decides_whether_and_what_may_be_forgotten_must_be_read(String type) {
        var customer = unread(customer("ACTIVE"), type, List.of());

        assertThatThrownBy(() -> Deciding.decide(customer, Samples.forget(PAUSE)))
                .isInstanceOf(StreamUnreadable.class);
    }

    @Test
    void so_must_one_whose_keys_nobody_can_tell() {
        var customer = unread(customer("ACTIVE"), "ContactDetailsChanged", null);

        assertThatThrownBy(() -> Deciding.decide(customer, Samples.forget(PAUSE)))
                .isInstanceOf(StreamUnreadable.class);
    }

    private static ErasureOrdered ordered(Customer customer) {
        return (ErasureOrdered) Deciding.decide(customer, Samples.forget(PAUSE)).getFirst();
    }

    private static Customer unread(Customer customer, String type, @Nullable List<UnitKey> keys) {
        return customer.evolve(new UnreadableEvent(type, 1, "SomeFailure", keys));
    }
}
