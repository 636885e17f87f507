// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.access.SettableClock;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.crypto.Mac;
import fi.lethe.events.Bytes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlowedDownTest {
    private static final Bytes KNOWN = Bytes.of(new byte[] {1, 2, 3});

    private final SettableClock clock = new SettableClock();
    private final SlowedDown slowedDown = new SlowedDown(clock);

    @Test
    void a_login_waits_where_it_was_guessed_and_nowhere_else() {
        fail(5, "maija", "203.0.113.7", null);

        waits("maija", "203.0.113.7", null);
        goes("maija", "198.51.100.1", null);
        goes("matti", "203.0.113.7", null);
    }

    @Test
    void guesses_from_many_addresses_make_strangers_wait_and_never_a_browser_that_is_known() {
        for (var network = 0; network < 100; network++) {
            fail(1, "maija", "10.0.0." + network, null);
        }

        waits("maija", "198.51.100.1", null);
        goes("maija", "198.51.100.1", KNOWN);
        goes("matti", "198.51.100.1", null);
        clock.forward(Duration.ofSeconds(31));
        goes("maija", "198.51.100.1", null);
    }

    @Test
    void a_known_browser_waits_for_its_own_failures_only() {
        fail(20, "maija", "203.0.113.7", KNOWN);

        waits("maija", "203.0.113.7", KNOWN);
        goes("maija", "203.0.113.7", null);
        goes("maija", "203.0.113.7", Bytes.of(new byte[] {4}));
    }

    @Test
    void who_chooses_among_the_addresses_of_one_network_is_one_caller() {
        for (var address = 1; address <= 5; address++) {
            fail(1, "maija", "2001:db8:1:2::" + address, null);
        }

        waits("maija", "2001:db8:1:2:ffff::1", null);
        goes("maija", "2001:db8:1:3::1", null);
    }

    @Test
    void a_success_ends_the_wait_of_its_own_caller_and_forgets_no_guess_from_elsewhere() {
        fail(4, "maija", "203.0.113.7", null);
        slowedDown.succeeded(attempt("maija", "203.0.113.7", null));
        fail(4, "maija", "203.0.113.7", null);
        goes("maija", "203.0.113.7", null);
        for (var network = 0; network < 92; network++) {
            fail(1, "maija", "10.0.0." + network, null);
        }

        waits("maija", "192.0.2.1", null);
    }

    private void fail(int times, String login, String address, @Nullable Bytes browser) {
        for (var time = 0; time < times; time++) {
            slowedDown.failed(attempt(login, address, browser));
        }
    }

    private void goes(String login, String address, @Nullable Bytes browser) {
        assertThatCode(() -> slowedDown.refuse(attempt(login, address, browser)))
                .doesNotThrowAnyException();
    }

    private void waits(String login, String address, @Nullable Bytes browser) {
        assertThatThrownBy(() -> slowedDown.refuse(attempt(login, address, browser)))
                .isInstanceOfSatisfying(
                        TypedRefusal.class,
                        refusal -> assertThat(refusal.retryAfterSeconds()).isPositive());
    }

    private static Attempt attempt(String login, String address, @Nullable Bytes browser) {
        return Attempt.of(new Mac(1, Bytes.of(login.getBytes(UTF_8))), address, browser);
    }
}
