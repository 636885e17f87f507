// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A moment after which nobody waits any longer. */
record Deadline(long nanoTime) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - nanoTime >= 0;
    }

    /** Whether the condition held before the deadline. */
    boolean awaits(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (passed()) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
