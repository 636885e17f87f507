// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lethe.access}.
 *
 * @param tokenLifetime how long a token is valid, one working day by default
 */
@ConfigurationProperties("lethe.access")
record TokenSettings(@DefaultValue("8h") Duration tokenLifetime) {
    TokenSettings {
        if (!tokenLifetime.isPositive()) {
            throw new IllegalArgumentException("lethe.access.token-lifetime must be longer than nothing");
        }
    }
}
