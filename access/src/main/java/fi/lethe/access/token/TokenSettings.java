// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lethe.access}.
 *
 * @param tokenLifetime how long a token is valid, one working day by default
 * @param sessionIdle after how long without use a token in a browser ends
 */
@ConfigurationProperties("lethe.access")
record TokenSettings(
        @DefaultValue("8h") Duration tokenLifetime,
        @DefaultValue("30m") Duration sessionIdle) {
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    TokenSettings {
        if (!tokenLifetime.isPositive() || !sessionIdle.isPositive()) {
            throw new IllegalArgumentException(
                    "lethe.access.token-lifetime and lethe.access.session-idle must be longer than nothing");
        }
    }

    /** How much later than the last note of it a use is written down: no request writes a row of its own. */
    Duration noted() {
        var tenth = sessionIdle.dividedBy(10);
        return tenth.compareTo(ONE_MINUTE) < 0 ? tenth : ONE_MINUTE;
    }
}
