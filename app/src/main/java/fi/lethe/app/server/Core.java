// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.server;

import fi.lethe.app.settings.Settings;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerSettings;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger and the vault that both sides share. */
@Configuration(proxyBeanMethods = false)
class Core {
    private static final Duration APPEND_DEADLINE = Duration.ofSeconds(10);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    LedgerStore ledgerStore(
            @Qualifier("appendDataSource") DataSource appends,
            @Qualifier("ledgerDataSource") DataSource reads,
            Clock clock) {
        return LedgerStore.open(new LedgerSettings(appends, reads, clock, APPEND_DEADLINE, EventTypes.all()));
    }

    /** Refuses to serve where the erasure journal ends before the ledger's last destruction. */
    @Bean(destroyMethod = "close")
    KeyVault keyVault(
            @Qualifier("vaultDataSource") DataSource vault, LedgerStore ledger, Settings settings, Clock clock) {
        var keys = settings.directories().keys();
        var opened = KeyVault.open(new VaultSettings(vault, keys, ledger.origin(), clock));
        try {
            opened.checkAgainstLedger(ledger.lastJournalSequence());
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }
}
