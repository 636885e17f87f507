// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what follows by itself. */
final class Eventually {

    private Eventually() {}

    static boolean within(Duration patience, BooleanSupplier condition) throws InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }
}
