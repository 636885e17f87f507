// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.evidence.merkle.TreeHash;
import fi.lethe.postgres.TestCluster;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class InvariantsTest {
    private static final int COMMANDS = 20;

    @Test
    void invariant_3_one_order_though_two_stores_and_another_process_append_at_once() throws Exception {
        var cluster = TestCluster.shared();
        var name = TestCluster.newDatabase("order");
        var database = TestCluster.dataSource(name);
        LedgerSchema.migrate(database, new LedgerRoles(null, null, null));
        Map<String, Long> answered = new ConcurrentHashMap<>();
        try (var one = TestLedger.on(database);
                var two = TestLedger.on(database)) {
            var process = AppendingProcess.start(
                    cluster.jdbcUrl(name), cluster.superuser(), cluster.superuserPassword(), 4 * COMMANDS);
            var outcomes = Callers.run(16, caller -> {
                var ledger = caller % 2 == 0 ? one : two;
                for (int i = 0; i < COMMANDS; i++) {
                    var customer = Samples.random().customer();
                    var appended = ledger.publish(customer, 0, Samples.random().registered(customer));
                    answered.put(customer.toString(), appended.position());
                }
                return caller;
            });
            assertThat(outcomes.failures()).isEmpty();
            answered.putAll(AppendingProcess.answered(process));

            assertThat(answered).hasSize(20 * COMMANDS);
            assertThat(stored(one.store())).isEqualTo(answered);
            assertThat(one.store().verifyAgainstTree()).isTrue();
        }
    }

    @Test
    void invariant_3_a_stream_has_one_order_though_many_race_for_it() throws Exception {
        var customer = Samples.random().customer();
        var database = TestLedger.newDatabase();
        var lost = new AtomicInteger();
        try (var one = TestLedger.on(database);
                var two = TestLedger.on(database)) {
            one.publish(customer, 0, Samples.random().registered(customer));
            var outcomes = Callers.run(8, caller -> {
                var ledger = caller % 2 == 0 ? one : two;
                for (int won = 0; won < 5; ) {
                    long next = ledger.events()
                                    .lastSequenceNumberFor(customer.toString())
                                    .orElseThrow()
                            + 1;
                    try {
                        ledger.publish(customer, next, Samples.random().contactChanged(customer));
                        won++;
                    } catch (ConcurrencyException e) {
                        lost.incrementAndGet();
                    }
                }
                return caller;
            });
            assertThat(outcomes.failures()).isEmpty();
            assertThat(one.events()
                            .readEvents(customer.toString())
                            .asStream()
                            .map(DomainEventMessage::getSequenceNumber)
                            .toList())
                    .isEqualTo(LongStream.rangeClosed(0, 40).boxed().toList());
            assertThat(lost).hasPositiveValue();
            assertThat(one.store().verifyAgainstTree()).isTrue();
        }
    }

    @Test
    void invariant_4_an_answered_command_is_stored_and_in_the_tree() throws Exception {
        try (var ledger = TestLedger.create()) {
            var store = ledger.store();
            var outcomes = Callers.run(8, _ -> {
                for (int i = 0; i < 10; i++) {
                    var customer = Samples.random().customer();
                    var position = ledger.publish(customer, 0, Samples.random().registered(customer))
                            .position();
                    var head = store.head();
                    byte[] entry =
                            requireNonNull(store.entry(position).orElseThrow().entry());
                    assertThat(EntryParser.parse(entry).stream()).isEqualTo(customer.toString());
                    assertThat(store.inclusionProof(position, head.size()).verifies(TreeHash.leaf(entry), head.root()))
                            .isTrue();
                }
                return true;
            });
            assertThat(outcomes.failures()).isEmpty();
        }
    }

    /** Stream and position of each entry; positions without gaps, times not running backwards. */
    static Map<String, Long> stored(LedgerStore store) {
        Map<String, Long> stored = new ConcurrentHashMap<>();
        var last = Instant.EPOCH;
        long position = 0;
        for (var entry : store.range(0, Integer.MAX_VALUE)) {
            assertThat(entry.position()).isEqualTo(position++);
            var parsed = EntryParser.parse(requireNonNull(entry.entry()));
            assertThat(parsed.at()).isAfterOrEqualTo(last);
            last = parsed.at();
            assertThat(stored.put(parsed.stream(), entry.position()))
                    .as("stored once")
                    .isNull();
        }
        return stored;
    }
}
