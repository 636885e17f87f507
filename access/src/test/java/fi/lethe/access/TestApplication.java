// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access;

import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerStore;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
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

    private static final SettableClock CLOCK = new SettableClock();

    /** One for all nodes. */
    @Bean
    SettableClock clock() {
        return CLOCK;
    }

    @Bean
    Denials denials() {
        return new Denials();
    }

    /** A filter that fails with what it was sent. */
    @Bean
    Filter fragile() {
        return (request, response, chain) -> {
            if (request instanceof HttpServletRequest http && http.getHeader("X-Break") != null) {
                throw new IllegalStateException(http.getHeader("X-Break"));
            }
            chain.doFilter(request, response);
        };
    }

    @Bean
    DataSource accessDataSource() {
        return TestDatabases.access();
    }

    @Bean
    LedgerStore ledgerStore() {
        return TestDatabases.ledger(Clock.systemUTC()); // the database says what time it is
    }

    @Bean
    KeyVault keyVault(Clock clock) {
        return TestDatabases.vault(clock);
    }
}
