// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.ledger.LossyDataSource.Loss;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    private void publish(AppendTicket ticket) {
        var customer = samples.customer();
        events.publish(TestLedger.messages(ticket, customer, 0, samples.registered(customer)));
    }
}
