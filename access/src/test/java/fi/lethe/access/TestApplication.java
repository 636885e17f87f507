// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access;

import fi.lethe.crypto.KeyVault;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The smallest application that lets people in. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({AccessConfiguration.class, TestController.class})
class TestApplication {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    DataSource accessDataSource() {
        return TestDatabases.access();
    }

    @Bean
    KeyVault keyVault(Clock clock) {
        return TestDatabases.vault(clock);
    }
}
