// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as they are counted where the register is kept: an agreement ends at midnight in Finland. */
public record Days(Clock clock) {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FINLAND);
    }

    /** The first moment of a day. */
    public static Instant beginning(LocalDate day) {
        return day.atStartOfDay(FINLAND).toInstant();
    }
}
