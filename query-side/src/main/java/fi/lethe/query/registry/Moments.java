// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.access.times.GivenTimes;
import fi.lethe.ledger.LedgerStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments of the ledger as callers name them: a position, or an instant. */
public final class Moments {
    private final LedgerStore ledger;
    private final GivenTimes times;

    Moments(LedgerStore ledger, GivenTimes times) {
        this.ledger = ledger;
        this.times = times;
    }

    /** What a caller may write. */
    String expected() {
        return "a position below the ledger's size, which is " + ledger.head().size()
                + ", or an instant in UTC that has passed, such as 2026-11-01T00:00:00Z";
    }

    /**
     * The last position that counts, -1 where none does yet.
     *
     * @throws IllegalArgumentException or a DateTimeException where it is no moment, or one that has not come
     */
    public long last(String text) {
        return text.matches("\\d{1,18}") ? reached(Long.parseLong(text)) : recordedUntil(times.instant(text));
    }

    private long reached(long position) {
        if (position >= ledger.head().size()) {
            throw new IllegalArgumentException("the ledger has not come so far");
        }
        return position;
    }

    /** What was recorded at this very time counts; recorded times have microseconds. */
    private long recordedUntil(Instant instant) {
        if (instant.isAfter(times.clock().instant())) {
            throw new IllegalArgumentException("this time has not come");
        }
        return ledger.firstPositionAt(instant.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS)) - 1;
    }
}
