// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.ledger.LossyDataSource.Loss;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LostAnswerTest {
    private final DataSource database = TestLedger.newDatabase();
    private final LossyDataSource lossy = new LossyDataSource(database);
    private final LedgerStore store = LedgerStore.open(new LedgerSettings(
            lossy.connections(), database, Clock.systemUTC(), Duration.ofSeconds(2), EventTypes.all()));
    private final LedgerEventStore events = LedgerEventStore.over(store);
    private final Samples samples = Samples.random();

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void a_command_whose_answer_was_lost_is_looked_up_and_stands_once(Loss loss) {
        publish(Samples.ticket());
        var withReceipt = Samples.ticket(Samples.claim());
        var without = Samples.ticket();

        lossy.lose(loss);
        publish(withReceipt);
        lossy.lose(loss);
        publish(without);

        assertThat(withReceipt.appended().orElseThrow().position()).isEqualTo(1);
        assertThat(without.appended().orElseThrow().position()).isEqualTo(2);
        assertThat(store.head().size()).isEqualTo(3);
        assertThat(store.verifyAgainstTree()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void so_are_commands_that_were_sent_together(Loss loss) throws Exception {
        publish(Samples.ticket());
        var tickets =
                Stream.generate(() -> Samples.ticket(Samples.claim())).limit(4).toList();
        var threads = new ArrayList<Thread>();
        try (var holding = database.getConnection();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("select * from ledger.locked_head()");
            for (var ticket : tickets) { // the first waits for the lock, the others for the first
                var thread = Thread.ofPlatform().start(() -> publish(ticket));
                while (threads.isEmpty() ? !serverWaitsForLock() : thread.getState() != Thread.State.TIMED_WAITING) {
                    Thread.sleep(1);
                }
                threads.add(thread);
            }
            lossy.lose(loss);
            holding.rollback();
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(tickets)
                .map(ticket -> ticket.appended().orElseThrow().position())
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(store.head().size()).isEqualTo(5);
        assertThat(store.verifyAgainstTree()).isTrue();
    }

    @Test
    void nobody_waits_longer_than_the_deadline_and_what_was_not_decided_is_known_later() throws Exception {
        var ticket = Samples.ticket(Samples.claim());
        var command = ticket.context().command();
        publish(Samples.ticket());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select * from ledger.locked_head()");
            long begin = System.nanoTime();
            assertThatThrownBy(() -> publish(ticket)).isInstanceOf(LedgerUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
            assertThat(ticket.appended()).isEmpty();
            // Refused if it was sent and may stand; waited for in vain if it was not.
            assertThatThrownBy(() -> publish(ticket)).isInstanceOfAny(SecondAppend.class, LedgerUnavailable.class);

            var lookedUp = CompletableFuture.supplyAsync(() -> store.receiptUnderHeadLock(command));
            assertThat(lookedUp.isDone()).isFalse();
            connection.rollback();

            var stands = lookedUp.get(10, TimeUnit.SECONDS).isPresent();
            assertThat(store.head().size()).isEqualTo(stands ? 2 : 1);
        }
        publish(Samples.ticket());
        assertThat(store.verifyAgainstTree()).isTrue();
    }

    @Test
    void nor_for_a_server_that_has_fallen_silent() throws Exception {
        publish(Samples.ticket());
        var silent = String.valueOf(JdbcClient.create(database)
                .sql(
                        "select pid from pg_stat_activity where datname = current_database() and query like '%ledger.append(%'"
                                + " and pid <> pg_backend_pid()")
                .query(Long.class)
                .single());
        signal("-STOP", silent);
        try {
            long begin = System.nanoTime();
            assertThatThrownBy(() -> publish(Samples.ticket())).isInstanceOf(LedgerUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        } finally {
            signal("-CONT", silent);
        }
        assertThatNoException().isThrownBy(this::publishAtLast);
        assertThat(store.verifyAgainstTree()).isTrue();
    }

    private static void signal(String signal, String process) throws Exception {
        assertThat(new ProcessBuilder("kill", signal, process).start().waitFor())
                .isZero();
    }

    /** As somebody does who is told to try again. */
    private void publishAtLast() {
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                publish(Samples.ticket());
                return;
            } catch (LedgerUnavailable _) {
                // the connection that was lost is being looked after
            }
        }
        publish(Samples.ticket());
    }

    private boolean serverWaitsForLock() {
        return JdbcClient.create(database)
                .sql("select exists (select from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    private void publish(AppendTicket ticket) {
        var customer = samples.customer();
        events.publish(TestLedger.messages(ticket, customer, 0, samples.registered(customer)));
    }
}
