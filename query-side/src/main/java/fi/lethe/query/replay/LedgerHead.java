// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.query.projection.ReadAhead;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** The last entry of the ledger when a replay began: only a replay that has come so far tells of all that had happened. */
record LedgerHead(LedgerEventStore ledger, long position) {
    private static final Duration LOOK = Duration.ofMillis(50);

    static LedgerHead of(LedgerEventStore ledger) {
        return new LedgerHead(ledger, ledger.createHeadToken().position().orElse(-1));
    }

    /** Whether nothing up to it stands behind this position; what was purged is not waited for. */
    boolean isReachedBy(long other) {
        if (other >= position) {
            return true;
        }
        try (var rest = ReadAhead.of(ledger, other, position, 1)) {
            return rest.next().isEmpty();
        }
    }

    /** What serves is usually a moment behind; what stands still is not waited for longer than this. */
    void await(List<LongSupplier> serving, BooleanSupplier stopped, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!serving.stream().allMatch(live -> isReachedBy(live.getAsLong()))
                && !stopped.getAsBoolean()
                && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
