// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.evidence.entry.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WaitingRoomTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    /** Stands still unless a group is said to have taken long: nothing here depends on how long it really took. */
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void those_who_were_in_the_last_group_are_waited_for() throws Exception {
        var room = new WaitingRoom(nanos::get, atMost(LONG));
        groupOf(room, "a", "b");
        groupTook(LONG);

        var first = enter(room, "a");
        var second = later(() -> enter(room, "b"));

        assertThat(room.nextGroup()).containsExactly(first, second.get());
    }

    @Test
    void those_who_were_left_out_of_it_count_as_well() throws Exception {
        var room = new WaitingRoom(nanos::get, atMost(LONG));
        enter(room, "a");
        var leftOut = enter(room, "a"); // of the same stream, so that it has to wait
        enter(room, "b");
        assertThat(room.nextGroup()).hasSize(2);
        groupTook(LONG);

        var second = enter(room, "b");
        var third = later(() -> enter(room, "c"));

        assertThat(room.nextGroup()).containsExactly(leftOut, second, third.get());
    }

    @Test
    void where_all_are_of_one_stream_nobody_is_waited_for() throws InterruptedException {
        var room = new WaitingRoom(nanos::get, atMost(Duration.ofDays(1)));
        enter(room, "a");
        var second = enter(room, "a");
        assertThat(room.nextGroup()).hasSize(1);
        groupTook(Duration.ofDays(2));

        assertThat(room.nextGroup()).containsExactly(second);
    }

    @Test
    void nobody_is_waited_for_longer_than_half_the_time_that_the_last_group_took() throws InterruptedException {
        var room = new WaitingRoom(nanos::get, atMost(LONG));
        groupOf(room, "a", "b");
        groupTook(Duration.ofSeconds(4));

        var alone = enter(room, "a");
        long begun = System.nanoTime();

        assertThat(room.nextGroup()).containsExactly(alone);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(3_500));
    }

    @Test
    void nobody_is_waited_for_longer_than_the_longest_pause() throws InterruptedException {
        var room = new WaitingRoom(nanos::get, atMost(Duration.ofMillis(10)));
        groupOf(room, "a", "b");
        groupTook(Duration.ofDays(1)); // the ledger was away

        var alone = enter(room, "a");

        assertThat(room.nextGroup()).containsExactly(alone);
    }

    @Test
    void who_was_alone_the_last_time_waits_for_nobody() throws InterruptedException {
        var room = new WaitingRoom(nanos::get, atMost(Duration.ofDays(1)));
        groupOf(room, "a");
        groupTook(Duration.ofDays(2));

        var alone = enter(room, "a");

        assertThat(room.nextGroup()).containsExactly(alone);
    }

    @Test
    void a_short_wait_for_the_disk_is_worth_no_pause() {
        var pauses = new Pauses(Duration.ofNanos(10), Duration.ofNanos(100), Duration.ofNanos(200));

        assertThat(pauses.after(119, 2)).isZero();
        assertThat(pauses.after(120, 2)).isEqualTo(50);
        assertThat(pauses.after(119, 1)).isEqualTo(54);
        assertThat(pauses.after(10_000, 2)).isEqualTo(200);
    }

    @Test
    void what_its_commands_took_of_a_group_was_no_wait() throws InterruptedException {
        var room = new WaitingRoom(nanos::get, new Pauses(Duration.ofDays(1), Duration.ofHours(1), Duration.ofDays(1)));
        groupOf(room, "a", "b");
        groupTook(Duration.ofDays(2));

        var alone = enter(room, "a");

        assertThat(room.nextGroup()).containsExactly(alone);
    }

    @Test
    void a_full_group_waits_for_nobody() throws InterruptedException {
        var room = new WaitingRoom(nanos::get, atMost(Duration.ofDays(1)));
        for (int i = 0; i < 400; i++) {
            enter(room, "first-" + i);
        }
        assertThat(room.nextGroup()).hasSize(256);
        groupTook(Duration.ofDays(2));
        for (int i = 0; i < 150; i++) {
            enter(room, "second-" + i);
        }

        assertThat(room.nextGroup()).hasSize(256);
    }

    private static Pauses atMost(Duration longest) {
        return new Pauses(Duration.ZERO, Duration.ZERO, longest);
    }

    private static void groupOf(WaitingRoom room, String... streams) throws InterruptedException {
        for (var stream : streams) {
            enter(room, stream);
        }
        assertThat(room.nextGroup()).hasSize(streams.length);
    }

    private void groupTook(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static CompletableFuture<Submission> later(Supplier<Submission> entering) {
        Executor inAWhile = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(entering, inAWhile);
    }

    private static Submission enter(WaitingRoom room, String stream) {
        var submission = new Submission(commandOn(stream), Long.MAX_VALUE);
        room.enter(submission);
        return submission;
    }

    private static PreparedCommand commandOn(String stream) {
        var id = UUID.randomUUID();
        var entry = new LedgerEntry(
                "test",
                id,
                stream,
                0,
                "CustomerRegistered",
                1,
                "test",
                "customers",
                "customer-relationship",
                null,
                id,
                id,
                Instant.EPOCH,
                "{}".getBytes(StandardCharsets.UTF_8));
        return new PreparedCommand(
                id,
                List.of(new PreparedEntry(id, id, stream, 0, "CustomerRegistered", 1, EntryBytes.of(entry), List.of())),
                List.of(),
                null,
                0);
    }
}
