// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.kept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands on a shelf, for whom, and what goes when there is no room. */
class ShelfTest {
    private final Shelf shelf = new Shelf("file", Duration.ofMinutes(1), 10, 3, 10_000, Clock.systemUTC());
    private final UUID account = UUID.randomUUID();

    private UUID put(UUID owner, int bytes) {
        var id = UUID.randomUUID();
        shelf.put(owner, id, "x".repeat(bytes).getBytes(UTF_8));
        return id;
    }

    @Test
    void who_puts_too_much_there_loses_the_oldest_of_their_own() {
        var others = UUID.randomUUID();
        var kept = put(others, 10);
        var own = Stream.generate(() -> put(account, 10)).limit(5).toList();

        assertThat(shelf.of(others, kept)).isPresent();
        assertThat(own.stream().filter(id -> shelf.of(account, id).isPresent()))
                .hasSize(3)
                .contains(own.getLast());
    }

    @Test
    void all_together_take_no_more_than_there_is_room_for() {
        for (int i = 0; i < 20; i++) {
            put(UUID.randomUUID(), 4_000);
        }
        assertThat(shelf.bytes()).isLessThanOrEqualTo(10_000);
        assertThat(shelf.size()).isEqualTo(2);
    }

    @Test
    void what_is_there_is_its_owners_alone() {
        var id = put(account, 10);
        assertThat(shelf.of(account, id)).isPresent();
        assertThat(shelf.of(UUID.randomUUID(), id)).isEmpty();
        assertThat(shelf.of(account, UUID.randomUUID())).isEmpty();
    }

    @Test
    void who_leaves_takes_all_of_theirs_along() {
        var own = put(account, 10);
        var others = UUID.randomUUID();
        var kept = put(others, 10);

        shelf.clear(account);

        assertThat(shelf.of(account, own)).isEmpty();
        assertThat(shelf.of(others, kept)).isPresent();
    }
}
