// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import static fi.lethe.command.customer.Samples.MAIJA;
import static fi.lethe.command.customer.Samples.NOON;
import static fi.lethe.command.customer.Samples.TODAY;
import static fi.lethe.command.customer.Samples.key;
import static fi.lethe.command.customer.Samples.sealed;
import static fi.lethe.command.customer.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.customer.Samples;
import fi.lethe.command.customer.catalogue.CustomerAggregate;
import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.Decision;
import fi.lethe.command.stream.KeyNoLongerLive;
import fi.lethe.command.stream.Sent;
import fi.lethe.command.stream.StaleVersion;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.EntryContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Customers in Axon's own fixture, by the handler that the bus has: earlier events, a command, the events that come of it. After each the
 * fixture reads the stream anew, and demands the state that the command left.
 */
class CustomersOnAxonTest {
    private static final String STREAM = Customers.KIND.stream(MAIJA.value());
    private static final CustomerRegistered REGISTERED = new CustomerRegistered(
            MAIJA,
            Source.WEB_REGISTRATION,
            TODAY,
            sealed(DataUnit.IDENTITY),
            sealed(DataUnit.PRIVATE_CONTACT),
            null,
            Samples.REFERENCE.key());
    private static final List<UnitKey> KEYS =
            List.of(key(DataUnit.IDENTITY), key(DataUnit.PRIVATE_CONTACT), Samples.REFERENCE);

    private final AggregateTestFixture<CustomerAggregate> fixture = new AggregateTestFixture<>(CustomerAggregate.class);

    CustomersOnAxonTest() {
        fixture.registerCommandHandler(
                Sent.class,
                message -> CommandSideOfAxon.handle(message, fixture.getRepository(), CustomerAggregate::new));
    }

    @Test
    void who_is_unknown_is_registered() {
        sent(fixture.givenNoPriorActivity(), Samples.register(), true, null, KEYS)
                .expectSuccessfulHandlerExecution()
                .expectEvents(REGISTERED)
                .expectState(customer ->
                        assertThat(customer.state().lifecycle().state()).isEqualTo(CustomerState.ACTIVE));
    }

    @Test
    void who_is_registered_changes_contact_details() {
        sent(fixture.given(REGISTERED), Samples.changeContact())
                .expectEvents(new ContactDetailsChanged(
                        MAIJA, Source.CUSTOMER_NOTICE, TODAY, sealed(DataUnit.PRIVATE_CONTACT), List.of()));
    }

    @Test
    void an_invoice_is_settled_once() {
        var given = decided(List.of(REGISTERED), Samples.invoicedOrder(2026, "1", "INV-1"));
        var settled = new InvoiceSettled(MAIJA, NOON, HowSettled.PAID, token("INV-1"));

        sent(fixture.given(given), Samples.settle("INV-1")).expectEvents(settled);
        given.add(settled);
        sent(new AggregateTestFixture<>(CustomerAggregate.class), given, Samples.settle("INV-1"))
                .expectNoEvents()
                .expectException(StateRefusal.class);
    }

    @Test
    void a_restriction_is_lifted_with_the_keys_that_it_withheld() {
        var withheld = List.of(key(DataUnit.IDENTITY), key(DataUnit.PRIVATE_CONTACT));
        var restricted = new ProcessingRestricted(MAIJA, RestrictionGround.ACCURACY_CONTESTED, withheld);

        sent(fixture.given(REGISTERED, restricted), Samples.lift())
                .expectEvents(new RestrictionLifted(MAIJA, RestrictionGround.ACCURACY_CONTESTED, NOON, withheld));
    }

    @Test
    void who_is_to_be_forgotten_takes_no_order() {
        var given = decided(List.of(REGISTERED), Samples.forget(Duration.ofDays(3)));

        sent(fixture.given(given), Samples.order("1"), false, null, List.of(key(DataUnit.orders(2026))))
                .expectNoEvents()
                .expectException(StateRefusal.class);
    }

    @Test
    void a_key_that_is_neither_live_nor_fresh_is_not_used() {
        sent(fixture.given(REGISTERED), Samples.order("1")).expectNoEvents().expectException(KeyNoLongerLive.class);
    }

    @Test
    void another_version_than_the_one_demanded_is_stale() {
        sent(fixture.given(REGISTERED), Samples.changeContact(), false, 2L, List.of())
                .expectNoEvents()
                .expectException(StaleVersion.class);
    }

    private static ResultValidator<CustomerAggregate> sent(
            AggregateTestFixture<CustomerAggregate> fixture,
            List<CustomerEvent> given,
            Decision<Customer, CustomerEvent> decision) {
        fixture.registerCommandHandler(
                Sent.class,
                message -> CommandSideOfAxon.handle(message, fixture.getRepository(), CustomerAggregate::new));
        return sent(fixture.given(given), decision);
    }

    private static ResultValidator<CustomerAggregate> sent(
            TestExecutor<CustomerAggregate> given, Decision<Customer, CustomerEvent> decision) {
        return sent(given, decision, false, null, List.of());
    }

    private static ResultValidator<CustomerAggregate> sent(
            TestExecutor<CustomerAggregate> given,
            Decision<Customer, CustomerEvent> decision,
            boolean begins,
            @Nullable Long ifMatch,
            List<UnitKey> fresh) {
        var command = new UUID(0, 7);
        var context = new EntryContext("test", "customers", "customer-relationship", null, command, command);
        Map<String, Object> metaData = new HashMap<>();
        metaData.put(AppendTicket.KEY, new AppendTicket(context, null, fresh, NOON));
        metaData.put(StreamStates.IF_MATCH, ifMatch);
        return given.when(new Sent<>(STREAM, begins, decision), metaData);
    }

    /** These events, and those that a decision adds to them. */
    private static List<CustomerEvent> decided(
            List<? extends CustomerEvent> before, Decision<Customer, CustomerEvent> decision) {
        var events = new ArrayList<CustomerEvent>(before);
        events.addAll(decision.on(Customer.UNKNOWN.evolve(events)));
        return events;
    }
}
