// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.postgres.ClusterSettings;
import fi.lethe.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed under load: three rounds, fifteen with {@code -Plong}, {@code -Dlethe.crashes} for another number. */
class CrashTest {
    private static final int CRASHES = Integer.getInteger("lethe.crashes", 3);
    private static final int CALLERS = 8;

    private final Map<UUID, Long> answered = new ConcurrentHashMap<>();
    private final Set<UUID> withoutAnswer = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    void after_crashes_every_answered_command_stands_exactly_once_and_none_stands_half(@TempDir Path directory)
            throws Exception {
        try (var postgres =
                EmbeddedPostgres.start(ClusterSettings.of(directory.resolve("data"), directory.resolve("password")))) {
            var database = postgres.superuserConnections("postgres");
            LedgerSchema.migrate(database, new LedgerRoles(null, null, null));
            try (var reads = TestLedger.pool(database);
                    var store = LedgerStore.open(new LedgerSettings(
                            database, reads, Clock.systemUTC(), Duration.ofSeconds(30), EventTypes.all()))) {
                var killer = Thread.ofPlatform().start(() -> crash(postgres));
                var outcomes = Callers.run(CALLERS, _ -> appendUntilStopped(store));
                killer.join();

                assertThat(outcomes.failures()).isEmpty();
                assertThat(answered).hasSizeGreaterThan(CALLERS * CRASHES);
                assertStandsOnceAndWhole(store);
                assertThat(store.verifyAgainstTree()).isTrue();
            }
        }
    }

    private void crash(EmbeddedPostgres postgres) {
        try {
            for (int i = 0; i < CRASHES; i++) {
                Thread.sleep(300 + ThreadLocalRandom.current().nextInt(300));
                postgres.killNine();
                postgres.restart();
            }
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop.set(true);
        }
    }

    private int appendUntilStopped(LedgerStore store) {
        var events = LedgerEventStore.over(store);
        int appended = 0;
        while (!stop.get()) {
            var customer = Samples.random().customer();
            boolean withReceipt = ThreadLocalRandom.current().nextBoolean();
            var ticket =
                    new AppendTicket(Samples.context(), withReceipt ? Samples.claim() : null, List.of(), Instant.now());
            var command = ticket.context().command();
            try {
                events.publish(TestLedger.messages(
                        ticket,
                        customer,
                        0,
                        Samples.random().registered(customer),
                        Samples.random().contactChanged(customer)));
                answered.put(command, ticket.appended().orElseThrow().position());
                appended++;
            } catch (LedgerUnavailable e) {
                withoutAnswer.add(command);
            }
        }
        return appended;
    }

    private void assertStandsOnceAndWhole(LedgerStore store) {
        var positions = new HashMap<UUID, Long>();
        var events = new HashMap<UUID, Integer>();
        for (var entry : store.range(0, Integer.MAX_VALUE)) {
            var parsed = EntryParser.parse(requireNonNull(entry.entry()));
            positions.putIfAbsent(parsed.command(), entry.position());
            events.merge(parsed.command(), 1, Integer::sum);
        }
        assertThat(events.values()).containsOnly(2);
        assertThat(positions).containsAllEntriesOf(answered);
        positions.keySet().removeAll(answered.keySet());
        assertThat(withoutAnswer).containsAll(positions.keySet());
        answered.forEach((command, position) -> assertThat(
                        store.receiptUnderHeadLock(command).map(Receipt::position))
                .isIn(Optional.empty(), Optional.of(position)));
    }
}
