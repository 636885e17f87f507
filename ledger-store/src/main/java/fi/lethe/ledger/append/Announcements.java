// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Which groups other processes are told of: one, and then none until it is time for the next. Used by one thread at a time. */
public final class Announcements {
    /** For so long after an announced append others may follow it unannounced. */
    public static final Duration SILENCE = Duration.ofMillis(20);

    private final LongSupplier nanos;
    private long last;

    Announcements(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = nanos.getAsLong() - SILENCE.toNanos();
    }

    boolean areDue() {
        return nanos.getAsLong() - last >= SILENCE.toNanos();
    }

    /** A group stands. The silence begins now, when it is certain that it was heard of. */
    void stored(boolean announced) {
        if (announced) {
            last = nanos.getAsLong();
        }
    }
}
