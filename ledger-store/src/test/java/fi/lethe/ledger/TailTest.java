// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TailTest {
    private final DataSource database = TestLedger.newDatabase();
    private final TestLedger ledger = TestLedger.on(database);
    private final Samples samples = Samples.random();
    private final CustomerId customer = samples.customer();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_follower_gets_everything_in_order_with_ciphertexts() throws InterruptedException {
        var registered = samples.registered(customer);
        ledger.publish(customer, 0, registered);
        ledger.publish(
                customer,
                1,
                Stream.generate(() -> samples.contactChanged(customer))
                        .limit(1200)
                        .toArray());

        try (var stream = ledger.events().openStream(null)) {
            assertThat(stream.peek().orElseThrow().getPayload()).isEqualTo(registered);
            var positions = new ArrayList<Long>();
            while (stream.hasNextAvailable()) {
                positions.add(position(stream.nextAvailable()));
            }
            assertThat(positions).isEqualTo(LongStream.range(0, 1201).boxed().toList());
        }
        try (var stream = ledger.events().openStream(new GlobalSequenceTrackingToken(1199))) {
            assertThat(position(stream.nextAvailable())).isEqualTo(1200);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_follower_without_some_types_gets_the_others_in_order_and_is_not_woken() throws InterruptedException {
        ledger.publish(customer, 0, samples.registered(customer));
        ledger.publish(customer, 1, samples.contactChanged(customer), samples.contactChanged(customer));
        var other = samples.customer();
        ledger.publish(other, 0, samples.registered(other));

        try (var stream =
                ledger.events().without(List.of(ContactDetailsChanged.class)).openStream(null)) {
            assertThat(stream.setOnAvailableCallback(() -> {})).isFalse();
            assertThat(position(stream.nextAvailable())).isZero();
            assertThat(position(stream.nextAvailable())).isEqualTo(3);
            assertThat(stream.hasNextAvailable()).isFalse();

            ledger.publish(other, 1, samples.contactChanged(other));
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_follower_is_woken_by_an_append_of_this_process() throws InterruptedException {
        try (var stream = ledger.events().openStream(ledger.events().createHeadToken())) {
            var woken = new CountDownLatch(1);
            assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();
            assertThat(stream.hasNextAvailable()).isFalse();

            ledger.publish(customer, 0, samples.registered(customer));

            assertThat(woken.await(500, TimeUnit.MILLISECONDS)).isTrue();
            assertThat(stream.hasNextAvailable()).isTrue();
        }
    }

    @Test
    void a_follower_is_woken_by_an_append_of_another_process() throws InterruptedException {
        try (var other = TestLedger.on(database);
                var stream = ledger.events().openStream(null)) {
            other.publish(customer, 0, samples.registered(customer));

            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_another_process_appends_right_after_is_seen_soon_though_it_is_not_announced()
            throws InterruptedException {
        try (var other = TestLedger.on(database);
                var stream = ledger.events().openStream(null)) {
            for (int seq = 0; seq < 10; seq++) { // within one silence, but for a very slow machine
                other.publish(
                        customer, seq, seq == 0 ? samples.registered(customer) : samples.contactChanged(customer));
            }
            for (int seq = 0; seq < 10; seq++) {
                assertThat(stream.hasNextAvailable(400, TimeUnit.MILLISECONDS))
                        .as("event %d", seq)
                        .isTrue();
                stream.nextAvailable();
            }
        }
    }

    @Test
    void a_follower_who_waits_in_vain_waits_no_longer_than_it_said() throws InterruptedException {
        try (var stream = ledger.events().openStream(null)) {
            long begin = System.nanoTime();
            assertThat(stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(System.nanoTime() - begin).isBetween(45_000_000L, 2_000_000_000L);
        }
    }

    @Test
    void tokens_stand_before_the_first_after_the_last_and_before_a_time() throws InterruptedException {
        assertThat(ledger.events().createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(-1));
        assertThat(ledger.events().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(-1));
        var first = ledger.publish(customer, 0, samples.registered(customer)).at();
        Thread.sleep(2);
        var second =
                ledger.publish(customer, 1, samples.contactChanged(customer)).at();

        assertThat(ledger.events().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(ledger.events().createTokenAt(Instant.EPOCH)).isEqualTo(new GlobalSequenceTrackingToken(-1));
        assertThat(ledger.events().createTokenAt(first)).isEqualTo(new GlobalSequenceTrackingToken(-1));
        assertThat(ledger.events().createTokenAt(first.plusNanos(1000))).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(ledger.events().createTokenAt(second)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(ledger.events().createTokenAt(second.plusSeconds(1))).isEqualTo(new GlobalSequenceTrackingToken(1));
    }

    @Test
    void purged_entries_are_stepped_over() {
        ledger.publish(
                customer,
                0,
                Stream.generate(() -> samples.contactChanged(customer))
                        .limit(1100)
                        .toArray());
        ledger.jdbc()
                .sql("select count(ledger.purge_entry(p, 'expired')) from generate_series(0, 1050) p")
                .query(Long.class)
                .single();

        try (BlockingStream<TrackedEventMessage<?>> stream = ledger.events().openStream(null)) {
            assertThat(position(stream.peek().orElseThrow())).isEqualTo(1051);
        }
        assertThat(ledger.store().verifyAgainstTree()).isTrue();
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
