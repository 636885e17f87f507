// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServiceMacTest {
    private static final byte[] DATA = "login".getBytes(StandardCharsets.UTF_8);

    @Test
    void every_node_computes_the_same_code_and_another_purpose_another() {
        try (var test = new TestVault()) {
            var mac = test.node().serviceMac("logins").compute(DATA);
            assertThat(test.node().serviceMac("logins").compute(DATA)).isEqualTo(mac);
            assertThat(test.node().serviceMac("logins").verify(DATA, mac)).isTrue();
            assertThat(test.node().serviceMac("receipts").compute(DATA).value()).isNotEqualTo(mac.value());
            assertThat(test.node().serviceMac("logins").verify(new byte[] {1}, mac))
                    .isFalse();
            assertThat(test.node().serviceMac("logins").verify(DATA, new Mac(1, Bytes.of(new byte[32]))))
                    .isFalse();
        }
    }

    @Test
    void a_code_of_a_kept_generation_verifies_and_of_a_dropped_one_nobody_can_tell() {
        try (var test = new TestVault()) {
            var here = test.node().serviceMac("receipts");
            var there = test.node().serviceMac("receipts");
            var first = here.compute(DATA);
            assertThat(there.verify(DATA, first)).isTrue();
            assertThat(here.rotate()).isEqualTo(2);
            var second = here.compute(DATA);
            assertThat(second.generation()).isEqualTo(2);
            assertThat(there.codes(2).apply(DATA)).isEqualTo(second.value());
            assertThat(there.codes(1).apply(DATA)).isEqualTo(first.value());
            assertThat(there.verify(DATA, second))
                    .as("a node that has not heard of it asks")
                    .isTrue();
            assertThat(here.verify(DATA, first)).isTrue();

            here.dropBefore(2);
            assertThatThrownBy(() -> here.verify(DATA, first)).isInstanceOf(MacKeyGone.class);
            assertThatThrownBy(() -> here.codes(1)).isInstanceOf(MacKeyGone.class);
            test.advance(Duration.ofMinutes(2));
            assertThatThrownBy(() -> there.verify(DATA, first)).isInstanceOf(MacKeyGone.class);
            here.dropBefore(99);
            assertThat(here.verify(DATA, second))
                    .as("the newest is always kept")
                    .isTrue();
        }
    }

    @Test
    void a_key_that_is_destroyed_makes_no_codes_any_more_and_none_of_its_codes_can_be_found_again() {
        try (var test = new TestVault()) {
            var mac = test.node().serviceMac("imported-rows/1");
            var code = mac.compute(DATA);

            mac.destroy();

            assertThatThrownBy(() -> mac.compute(DATA)).isInstanceOf(MacKeyGone.class);
            assertThat(test.node().serviceMac("imported-rows/1").compute(DATA).value())
                    .as("of a new key, where somebody goes on under the name")
                    .isNotEqualTo(code.value());
        }
    }

    @Test
    void a_key_turns_each_week_and_its_codes_can_be_told_for_two_weeks_more() {
        try (var test = new TestVault()) {
            var mac = test.node().serviceMac("receipts");
            var first = mac.compute(DATA);

            for (int day = 1; day <= 21; day++) {
                test.advance(Duration.ofDays(1));
                mac.turn(Duration.ofDays(7), Duration.ofDays(14));
                assertThat(mac.verify(DATA, first)).as("day " + day).isTrue();
            }
            assertThat(mac.generation()).isEqualTo(3);

            test.advance(Duration.ofDays(2));
            mac.turn(Duration.ofDays(7), Duration.ofDays(14));
            assertThatThrownBy(() -> mac.verify(DATA, first)).isInstanceOf(MacKeyGone.class);
        }
    }
}
