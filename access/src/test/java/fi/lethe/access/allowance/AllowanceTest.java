// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.TypedRefusal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final int MOST = 20;
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource instants = now::get;
    private final Allowance allowance = new Allowance(
            instants.withZone(ZoneOffset.UTC), MOST, new ProblemType("too-many", 429, "Too many.", "Liikaa."));
    private final UUID account = UUID.randomUUID();

    @Test
    void an_account_asks_so_often_in_any_minute_and_is_told_when_again() {
        for (int second = 0; second < MOST; second++) {
            now.set(NOON.plusSeconds(second));
            allowance.take(account);
        }
        now.set(NOON.plusSeconds(30));

        var refused = catchThrowableOfType(TypedRefusal.class, () -> allowance.take(account));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many");
        assertThat(refused.retryAfterSeconds()).isEqualTo(31);
        assertThatCode(() -> allowance.take(UUID.randomUUID()))
                .as("others are not concerned")
                .doesNotThrowAnyException();

        now.set(NOON.plusSeconds(61));
        allowance.take(account);
    }
}
