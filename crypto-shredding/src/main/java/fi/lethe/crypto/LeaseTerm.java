// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long the keys of one unit of work may be used: five seconds from the moment at which their state was known. */
record LeaseTerm(LongSupplier nanos, long begun) {
    static final Duration LENGTH = Duration.ofSeconds(5);

    void refuseIfOver() {
        if (nanos.getAsLong() - begun > LENGTH.toNanos()) {
            throw new LeaseExpired();
        }
    }
}
