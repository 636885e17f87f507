// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import fi.lethe.ledger.DeniedAccess;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The record of what is shown, and of who was kept out. */
@Configuration(proxyBeanMethods = false)
public class ViewingConfiguration {
    @Bean
    Views views(LedgerStore ledger) {
        return new Views(ledger.access());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    WaitingViews waitingViews(LedgerStore ledger) {
        return new WaitingViews(ledger.access());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    FruitlessSearches fruitlessSearches(LedgerStore ledger, Clock clock) {
        return new FruitlessSearches(ledger.access(), clock);
    }

    @Bean
    Searches searches(LedgerStore ledger, WaitingViews views, FruitlessSearches fruitless, Clock clock) {
        return new Searches(ledger.access(), views, fruitless, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    DeniedAccess deniedAccess(LedgerStore ledger, Clock clock) {
        return new DeniedAccess(ledger.access(), clock);
    }

    @Bean
    Denials denials(DeniedAccess counts) {
        return new Denials(counts);
    }
}
