// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.ledger.LedgerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** History in plain sentences. */
@Configuration(proxyBeanMethods = false)
@Import(EntryPages.class)
public class HistoryConfiguration {
    @Bean
    Chronicle chronicle(LedgerStore ledger) {
        return new Chronicle(ledger);
    }
}
