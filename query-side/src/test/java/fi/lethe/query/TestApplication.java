// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import fi.lethe.access.AccessConfiguration;
import fi.lethe.crypto.KeyVault;
import fi.lethe.installation.server.AxonProperties;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The smallest application that answers reads. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({AccessConfiguration.class, QuerySideConfiguration.class})
class TestApplication {
    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(TestApplication.class)
                .properties(AxonProperties.all())
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--spring.main.register-shutdown-hook=false");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TestLedger world() {
        return TestLedger.create();
    }

    @Bean
    DataSource queryDataSource(TestLedger world) {
        return world.served();
    }

    @Bean
    DataSource accessDataSource(TestLedger world) {
        return world.served();
    }

    @Bean
    LedgerStore ledgerStore(TestLedger world, @Qualifier("queryDataSource") DataSource served) {
        return world.opened(served);
    }

    @Bean
    KeyVault keyVault(TestLedger world) {
        return world.vault();
    }
}
