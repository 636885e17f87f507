// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SignOfLifeTest {
    @Test
    void it_is_given_again_although_one_failed_and_ends_when_it_is_closed() throws InterruptedException {
        var given = new CountDownLatch(3);
        var afterTheEnd = new CountDownLatch(2);
        try (var _ = SignOfLife.every(Duration.ofMillis(5), () -> {
            given.countDown();
            throw new IllegalStateException("no database");
        })) {
            assertThat(given.await(10, TimeUnit.SECONDS)).isTrue();
        }
        SignOfLife.every(Duration.ofMillis(50), afterTheEnd::countDown).close();
        assertThat(afterTheEnd.await(300, TimeUnit.MILLISECONDS)).isFalse();
    }
}
