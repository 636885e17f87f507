// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import fi.lethe.ledger.LedgerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The record of what is shown. */
@Configuration(proxyBeanMethods = false)
public class ViewingConfiguration {
    @Bean
    Views views(LedgerStore ledger) {
        return new Views(ledger.access());
    }
}
