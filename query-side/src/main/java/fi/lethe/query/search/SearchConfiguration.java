// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.SealedRegister;
import fi.lethe.query.registry.Summaries;
import fi.lethe.query.search.exact.ExactConfiguration;
import fi.lethe.query.search.index.IndexConfiguration;
import fi.lethe.query.search.index.SearchIndex;
import fi.lethe.query.viewing.Searches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Search: its index, which follows the ledger, and its reads. */
@Configuration(proxyBeanMethods = false)
@Import({IndexConfiguration.class, ExactConfiguration.class, SearchController.class})
public class SearchConfiguration {
    @Bean
    Search search(SearchIndex index, QueryDatabase database, LedgerStore ledger, KeyVault vault, Searches searches) {
        return new Search(
                new Finder(index, new SealedRegister(database)), new Summaries(database, ledger, vault), searches);
    }
}
