// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.names;

import fi.lethe.access.permission.Permissions;
import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.Summaries;
import fi.lethe.query.viewing.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names of customers in lists. */
@Configuration(proxyBeanMethods = false)
public class NamesConfiguration {

    @Bean
    CustomerNames customerNames(
            QueryDatabase database, LedgerStore ledger, KeyVault vault, Views views, Permissions permissions) {
        return new CustomerNames(new Summaries(database, ledger, vault), views, permissions);
    }
}
