// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Turns turns = new Turns(1);

    @Test
    void lanes_take_turns_however_many_wait_in_one() throws InterruptedException {
        var order = new CopyOnWriteArrayList<String>();
        assertThat(turns.take("first", LONG)).isTrue();
        var waiting = List.of(
                waits("flood", order),
                waits("flood", order),
                waits("flood", order),
                waits("other", order),
                waits("third", order));
        turns.giveBack();
        for (var thread : waiting) {
            thread.join(LONG);
        }

        assertThat(order).containsExactly("flood", "other", "third", "flood", "flood");
        assertThat(turns.take("free again", Duration.ZERO)).isTrue();
    }

    @Test
    void who_has_waited_too_long_leaves_and_takes_no_turn_from_others() {
        assertThat(turns.take("one", LONG)).isTrue();
        assertThat(turns.take("late", Duration.ofMillis(10))).isFalse();
        turns.giveBack();

        assertThat(turns.take("next", Duration.ZERO)).isTrue();
    }

    private Thread waits(String lane, List<String> order) throws InterruptedException {
        var thread = Thread.ofPlatform().start(() -> {
            assertThat(turns.take(lane, LONG)).isTrue();
            order.add(lane);
            turns.giveBack();
        });
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        return thread;
    }
}
