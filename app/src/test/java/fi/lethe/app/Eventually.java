// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what follows by itself; how soon it does on a busy machine nobody can say, so it waits for two minutes at least. */
final class Eventually {

    private static final Duration LEAST = Duration.ofMinutes(2);

    private Eventually() {}

    static boolean within(Duration patience, BooleanSupplier condition) throws InterruptedException {
        var until = System.nanoTime() + Math.max(patience.toNanos(), LEAST.toNanos());
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }
}
