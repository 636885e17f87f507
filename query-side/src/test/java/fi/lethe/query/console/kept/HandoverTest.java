// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a form leaves to the page that follows it. */
class HandoverTest {
    private static final Map<String, String> WHAT = Map.of("link", "http://example.fi/link/a?b=c&d", "name", "Äijö");

    private final UUID account = UUID.randomUUID();

    @Test
    void it_is_given_as_often_as_asked_to_the_session_that_left_it_and_to_no_other() {
        var handover = new Handover("link", Duration.ofMinutes(5), Clock.systemUTC());
        var id = handover.leave(account, "one session", WHAT);

        assertThat(handover.of(account, "one session", id)).hasValue(WHAT);
        assertThat(handover.of(account, "one session", id)).hasValue(WHAT);
        assertThat(handover.of(account, "another session", id)).isEmpty();
        assertThat(handover.of(UUID.randomUUID(), "one session", id)).isEmpty();
    }

    @Test
    void it_goes_when_its_time_is_over() {
        var now = new Instant[] {Instant.parse("2026-11-20T08:00:00Z")};
        var handover = new Handover("link", Duration.ofMinutes(5), new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        var id = handover.leave(account, "session", WHAT);

        now[0] = now[0].plus(Duration.ofMinutes(4));
        assertThat(handover.of(account, "session", id)).isPresent();
        now[0] = now[0].plus(Duration.ofMinutes(2));
        assertThat(handover.of(account, "session", id)).isEmpty();
    }
}
