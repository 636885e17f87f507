// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskedTest {
    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private final Asked asked = new Asked();
    private final UUID me = UUID.randomUUID();
    private final Asked.Words words = new Asked.Words("Meikäläinen", null);

    @Test
    void a_question_is_kept_for_a_quarter_of_an_hour_for_who_asked() {
        var id = asked.keep(me, words, NOW);

        assertThat(asked.of(me, id, NOW.plus(Asked.KEPT))).contains(words);
        assertThat(asked.of(me, id, NOW.plus(Asked.KEPT).plusMillis(1))).isEmpty();
        assertThat(asked.of(UUID.randomUUID(), id, NOW)).isEmpty();
        assertThat(words.toString()).doesNotContain("Meikäläinen");
    }

    @Test
    void the_oldest_of_more_than_a_thousand_is_let_go_of() {
        var first = asked.keep(me, words, NOW);
        for (int i = 0; i < 1000; i++) {
            asked.keep(new UUID(1, i), words, NOW);
        }

        assertThat(asked.of(me, first, NOW)).isEmpty();
    }

    @Test
    void who_asks_too_much_loses_their_own_and_nobody_elses() {
        var others = UUID.randomUUID();
        var kept = asked.keep(others, words, NOW);
        var first = asked.keep(me, words, NOW);
        for (int i = 0; i < 1_010; i++) {
            asked.keep(me, words, NOW);
        }

        assertThat(asked.of(others, kept, NOW)).contains(words);
        assertThat(asked.of(me, first, NOW)).isEmpty();
    }
}
