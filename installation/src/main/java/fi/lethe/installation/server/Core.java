// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.crypto.KeyVault;
import fi.lethe.installation.settings.Settings;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What an application imports that stands on ledger and vault. It needs {@link Settings} and three beans that are a {@code
 * DataSource}: {@code appendDataSource}, {@code ledgerDataSource} and {@code vaultDataSource}.
 */
@Configuration(proxyBeanMethods = false)
public class Core {
    /** The system's time; nobody else asks for it. */
    public static Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    Clock clock() {
        return systemClock();
    }

    @Bean(destroyMethod = "close")
    LedgerStore ledgerStore(
            @Qualifier("appendDataSource") DataSource appends,
            @Qualifier("ledgerDataSource") DataSource reads,
            Clock clock) {
        return Foundation.ledger(appends, reads, clock);
    }

    @Bean(destroyMethod = "close")
    KeyVault keyVault(
            @Qualifier("vaultDataSource") DataSource vault, LedgerStore ledger, Settings settings, Clock clock) {
        return Foundation.vault(vault, ledger, settings.directories().keys(), clock);
    }
}
