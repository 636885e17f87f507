// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.evidence.entry.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WaitingRoomTest {
    private final WaitingRoom room = new WaitingRoom();

    @Test
    void all_who_wait_make_up_the_next_group_in_the_order_in_which_they_came() throws InterruptedException {
        var first = enter("a");
        var second = enter("b");
        var third = enter("c");

        assertThat(room.nextGroup()).containsExactly(first, second, third);
    }

    @Test
    void a_group_holds_each_stream_once_and_who_is_left_out_is_in_the_next_one() throws InterruptedException {
        var first = enter("a");
        var leftOut = enter("a");
        var other = enter("b");

        assertThat(room.nextGroup()).containsExactly(first, other);
        var later = enter("c");
        assertThat(room.nextGroup()).containsExactly(leftOut, later);
    }

    @Test
    void nobody_overtakes_a_command_that_has_a_stream_in_common() throws InterruptedException {
        var first = enter("a");
        var ofTwo = enter("a", "b");
        var behind = enter("b");

        assertThat(room.nextGroup()).containsExactly(first);
        assertThat(room.nextGroup()).containsExactly(ofTwo);
        assertThat(room.nextGroup()).containsExactly(behind);
    }

    @Test
    void a_group_has_at_most_256_commands() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            enter("stream-" + i);
        }

        assertThat(room.nextGroup()).hasSize(256);
        assertThat(room.nextGroup()).hasSize(44);
    }

    @Test
    void who_still_waits_when_the_room_is_emptied_is_told_that_it_is_too_late() throws InterruptedException {
        enter("a");
        var leftOut = enter("a");
        room.nextGroup();
        var arriving = enter("b");

        room.empty();

        assertThat(leftOut.outcome()).isCompletedWithValue(new Outcome.Late());
        assertThat(arriving.outcome()).isCompletedWithValue(new Outcome.Late());
    }

    private Submission enter(String... streams) {
        var submission = new Submission(commandOn(streams), Long.MAX_VALUE);
        room.enter(submission);
        return submission;
    }

    private static PreparedCommand commandOn(String... streams) {
        var id = UUID.randomUUID();
        var entries = Stream.of(streams).map(stream -> entryOf(stream, id)).toList();
        return new PreparedCommand(id, entries, List.of(), null, 0);
    }

    private static PreparedEntry entryOf(String stream, UUID id) {
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
        return new PreparedEntry(id, id, stream, 0, "CustomerRegistered", 1, EntryBytes.of(entry), List.of());
    }
}
