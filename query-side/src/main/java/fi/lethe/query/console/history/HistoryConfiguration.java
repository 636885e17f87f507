// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.access.permission.Permissions;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.console.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** History in plain sentences. */
@Configuration(proxyBeanMethods = false)
@Import(EntryPages.class)
public class HistoryConfiguration {
    @Bean
    Chronicle chronicle(LedgerStore ledger, Permissions permissions, People people) {
        return new Chronicle(ledger, permissions, people::named);
    }
}
