// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {
    private final SettableClock clock = new SettableClock();
    private final FailedAttempts attempts = new FailedAttempts(clock, 3, Duration.ofSeconds(10));

    @Test
    void after_the_free_failures_each_wait_is_twice_as_long_up_to_the_longest() {
        var seconds = new ArrayList<Long>();
        for (var failure = 1; failure <= 8; failure++) {
            attempts.failed("x");
            seconds.add(attempts.wait("x").plusMillis(500).toSeconds());
        }

        assertThat(seconds).isEqualTo(List.of(0L, 0L, 1L, 2L, 4L, 8L, 10L, 10L));
        assertThat(attempts.wait("y")).isZero();
    }

    @Test
    void a_wait_ends_and_a_success_wipes_the_slate() {
        fail("x", 4);
        clock.forward(Duration.ofSeconds(2));
        assertThat(attempts.wait("x")).isZero();

        attempts.succeeded("x");
        fail("x", 2);

        assertThat(attempts.wait("x")).isZero();
    }

    @Test
    void failures_are_forgotten_after_a_quarter_of_an_hour() {
        fail("x", 9);
        clock.forward(Duration.ofMinutes(16));

        fail("x", 2);

        assertThat(attempts.wait("x")).isZero();
    }

    @Test
    void only_the_latest_ten_thousand_are_remembered() {
        fail("first", 4);
        for (var stranger = 0; stranger < 10_000; stranger++) {
            attempts.failed(stranger);
        }

        assertThat(attempts.wait("first")).isZero();
    }

    private void fail(Object who, int times) {
        for (var failure = 0; failure < times; failure++) {
            attempts.failed(who);
        }
    }
}
