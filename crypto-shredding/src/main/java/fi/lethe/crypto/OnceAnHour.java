// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Lets through what was not let through within the hour, so that an alarm neither floods the log nor is raised once and never again. */
final class OnceAnHour<T> {
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final Map<T, Long> last = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    OnceAnHour(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Of several that ask of the same at the same time, one is let through. */
    boolean letsThrough(T one) {
        long now = nanos.getAsLong();
        var before = last.putIfAbsent(one, now);
        return before == null || (now - before >= HOUR && last.replace(one, before, now));
    }
}
