// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long the keys of one unit of work may be used: five seconds from the moment they were asked for. */
record LeaseTerm(LongSupplier nanos, long begun) {
    static final Duration LENGTH = Duration.ofSeconds(5);

    static LeaseTerm begin(LongSupplier nanos) {
        return new LeaseTerm(nanos, nanos.getAsLong());
    }

    void refuseIfOver() {
        if (nanos.getAsLong() - begun > LENGTH.toNanos()) {
            throw new LeaseExpired();
        }
    }
}
