// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.times;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reads the days and instants of requests. */
@Configuration(proxyBeanMethods = false)
public class TimesConfiguration {
    @Bean
    GivenTimes givenTimes(Clock clock) {
        return new GivenTimes(clock);
    }
}
