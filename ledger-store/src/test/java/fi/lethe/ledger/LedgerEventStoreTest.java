// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerEventStoreTest {
    private final TestLedger ledger = TestLedger.create();
    private final Samples samples = Samples.random();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void an_appended_event_is_read_back_as_it_was_but_for_its_ciphertexts() {
        var customer = samples.customer();
        var registered = samples.registered(customer);
        var ticket = Samples.ticket();

        ledger.publish(ticket, customer, 0, registered);

        var read = ledger.events().readEvents(customer.toString()).asStream().toList();
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().getPayload())
                .isEqualTo(new CustomerRegistered(
                        customer,
                        registered.source(),
                        registered.obtainedOn(),
                        registered.name().with(null),
                        requireNonNull(registered.contact()).with(null),
                        requireNonNull(registered.organisation()).with(null),
                        registered.reference()));
        var appended = ticket.appended().orElseThrow();
        assertThat(appended).isEqualTo(new Appended(0, 1, 1, read.getFirst().getTimestamp()));
    }

    @Test
    void who_did_it_and_why_is_read_back_as_metadata_and_the_ticket_is_not() {
        var customer = samples.customer();
        var context = Samples.context();
        var ticket = new AppendTicket(
                new EntryContext(
                        "dpo-ä\"1", "customers", "audit", "LEGAL_CLAIM", context.command(), context.correlation()),
                null,
                List.of(),
                Instant.now());

        ledger.publish(ticket, customer, 0, samples.registered(customer));

        var event = ledger.events().readEvents(customer.toString()).next();
        assertThat(event.getMetaData())
                .isEqualTo(MetaData.with(EntryMetaData.ACTOR, "dpo-ä\"1")
                        .and(EntryMetaData.REGISTER, "customers")
                        .and(EntryMetaData.PURPOSE, "audit")
                        .and(EntryMetaData.EXCEPTION, "LEGAL_CLAIM")
                        .and(EntryMetaData.COMMAND, context.command())
                        .and(EntryMetaData.CORRELATION, context.correlation())
                        .and(EntryMetaData.POSITION, 0L));
    }

    @Test
    void a_lost_race_for_a_first_event_is_a_creation_conflict_and_for_a_later_one_a_concurrency_conflict() {
        var customer = samples.customer();
        ledger.publish(customer, 0, samples.registered(customer));

        assertThatThrownBy(() -> ledger.publish(customer, 0, samples.registered(customer)))
                .isInstanceOf(AggregateStreamCreationException.class);
        ledger.publish(customer, 1, samples.contactChanged(customer));
        assertThatThrownBy(() -> ledger.publish(customer, 1, samples.contactChanged(customer)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> ledger.publish(customer, 3, samples.contactChanged(customer)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(ledger.store().head().size()).isEqualTo(2);
    }

    @Test
    void a_command_that_lost_its_race_leaves_the_head_where_it_was() {
        var customer = samples.customer();
        ledger.publish(Samples.ticket(Samples.claim()), customer, 0, samples.registered(customer));
        var head = ledger.store().head();

        for (long wrong : new long[] {0, 2, 7}) {
            assertThatThrownBy(() -> ledger.publish(
                            Samples.ticket(Samples.claim()), customer, wrong, samples.contactChanged(customer)))
                    .isInstanceOf(wrong == 0 ? AggregateStreamCreationException.class : ConcurrencyException.class);
            assertThat(ledger.store().head()).usingRecursiveComparison().isEqualTo(head);
        }
        assertThatThrownBy(() ->
                        ledger.publish(Samples.ticket(Samples.claim()), customer, 7, samples.destroyed(customer, 99)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(ledger.store().lastJournalSequence()).isZero();
        var next = ledger.publish(Samples.ticket(Samples.claim()), customer, 1, samples.contactChanged(customer));

        assertThat(next.appended().orElseThrow().position()).isEqualTo(1);
        assertThat(ledger.store().head().size()).isEqualTo(2);
    }

    @Test
    void a_ticket_lost_in_a_race_may_be_used_again_and_one_that_was_used_may_not() {
        var customer = samples.customer();
        ledger.publish(customer, 0, samples.registered(customer));
        var ticket = Samples.ticket();
        assertThatThrownBy(() -> ledger.publish(ticket, customer, 0, samples.contactChanged(customer)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(ticket.appended()).isEmpty();

        ledger.publish(ticket, customer, 1, samples.contactChanged(customer));

        assertThat(ticket.appended().orElseThrow().version()).isEqualTo(2);
        assertThatThrownBy(() -> ledger.publish(ticket, customer, 2, samples.contactChanged(customer)))
                .isInstanceOf(SecondAppend.class)
                .isInstanceOf(IllegalStateException.class);
        assertThat(ledger.store().head().size()).isEqualTo(2);
    }

    @Test
    void an_event_without_a_ticket_or_without_a_stream_is_refused() {
        var customer = samples.customer();
        var event = samples.registered(customer);
        var withTicket = MetaData.with(AppendTicket.KEY, Samples.ticket());

        assertThatThrownBy(() -> ledger.events().publish(GenericEventMessage.asEventMessage(event)))
                .isInstanceOf(EventWithoutTicket.class)
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.events().publish(new GenericEventMessage<>(event, withTicket)))
                .isInstanceOf(EventWithoutStream.class)
                .isInstanceOf(IllegalStateException.class);
        assertThat(ledger.store().head().size()).isZero();
    }

    @Test
    void a_command_id_with_a_receipt_is_appended_once_and_the_receipt_tells_the_first_answer() {
        var customer = samples.customer();
        var context = Samples.context();
        var first = new AppendTicket(context, Samples.claim(), List.of(), Instant.now());
        ledger.publish(first, customer, 0, samples.registered(customer), samples.contactChanged(customer));
        var again = new AppendTicket(context, Samples.claim(), List.of(), Instant.now());

        assertThatThrownBy(() -> ledger.publish(again, customer, 2, samples.contactChanged(customer)))
                .isInstanceOf(CommandAlreadyReceived.class);

        var receipt = ledger.store().receiptUnderHeadLock(context.command()).orElseThrow();
        assertThat(receipt)
                .usingRecursiveComparison()
                .isEqualTo(new Receipt(
                        context.command(),
                        "staff-1",
                        new byte[] {1, 2, 3},
                        7,
                        201,
                        0,
                        2,
                        2,
                        first.appended().orElseThrow().at()));
        assertThat(ledger.store().receipt(Samples.context().command())).isEmpty();
    }

    @Test
    void a_command_older_than_five_minutes_is_not_appended() {
        var customer = samples.customer();
        var old = new AppendTicket(
                Samples.context(),
                null,
                List.of(),
                Instant.now().minus(Duration.ofMinutes(5)).minusSeconds(1));

        assertThatThrownBy(() -> ledger.publish(old, customer, 0, samples.registered(customer)))
                .isInstanceOf(CommandTooOld.class);
        assertThat(ledger.store().head().size()).isZero();
    }

    @Test
    void recorded_time_never_runs_backwards_though_the_clock_does() {
        var database = TestLedger.newDatabase();
        var customer = samples.customer();
        var late = Instant.parse("2026-11-23T10:00:00.123456789Z");
        var ticketTime = late.minusSeconds(100);
        try (var ahead = TestLedger.on(database, Clock.fixed(late, ZoneOffset.UTC), EventTypes.all())) {
            ahead.publish(
                    new AppendTicket(Samples.context(), null, List.of(), ticketTime),
                    customer,
                    0,
                    samples.registered(customer));
        }
        var early = Clock.fixed(late.minusSeconds(60), ZoneOffset.UTC);
        try (var behind = TestLedger.on(database, early, EventTypes.all())) {
            behind.publish(
                    new AppendTicket(Samples.context(), null, List.of(), ticketTime),
                    customer,
                    1,
                    samples.contactChanged(customer));

            var times = behind.events()
                    .readEvents(customer.toString())
                    .asStream()
                    .map(DomainEventMessage::getTimestamp)
                    .toList();
            assertThat(times)
                    .containsOnly(Instant.parse("2026-11-23T10:00:00.123456Z"))
                    .hasSize(2);
            assertThat(behind.store().verifyAgainstTree()).isTrue();
        }
    }

    @Test
    void a_command_that_the_database_refuses_fails_alone() throws Exception {
        var used = new UnitKey(DataUnit.IDENTITY, samples.key());
        var first = samples.customer();
        ledger.publish(Samples.ticket(null, used), first, 0, samples.registered(first));

        var outcomes = Callers.run(16, caller -> {
            var customer = Samples.random().customer();
            var ticket = caller == 5 ? Samples.ticket(null, used) : Samples.ticket();
            return ledger.publish(ticket, customer, 0, Samples.random().registered(customer))
                    .appended();
        });

        assertThat(outcomes.failures()).singleElement().isInstanceOf(AppendFailed.class);
        assertThat(outcomes.results()).hasSize(15).allMatch(Optional::isPresent);
        assertThat(ledger.store().head().size()).isEqualTo(16);
    }

    @Test
    void the_last_sequence_number_of_a_stream_is_known() {
        var customer = samples.customer();
        assertThat(ledger.events().lastSequenceNumberFor(customer.toString())).isEmpty();
        ledger.publish(customer, 0, samples.registered(customer), samples.contactChanged(customer));
        assertThat(ledger.events().lastSequenceNumberFor(customer.toString())).contains(1L);
    }

    @Test
    void a_long_stream_is_read_in_batches_to_its_end() {
        var customer = samples.customer();
        var events = Stream.generate(() -> samples.contactChanged(customer))
                .limit(1003)
                .toArray();
        ledger.publish(customer, 0, events);

        var read = ledger.events().readEvents(customer.toString());
        assertThat(read.asStream().map(DomainEventMessage::getSequenceNumber).toList())
                .isEqualTo(LongStream.range(0, 1003).boxed().toList());
        assertThat(ledger.events().readEvents(customer.toString(), 1001).asStream())
                .hasSize(2)
                .allMatch(event -> event.getPayload() instanceof ContactDetailsChanged);
    }
}
