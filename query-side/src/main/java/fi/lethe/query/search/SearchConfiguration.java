// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.access.health.ReadyCheck;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.Summaries;
import fi.lethe.query.viewing.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Search: its index, which follows the ledger, and its reads. */
@Configuration(proxyBeanMethods = false)
@Import(SearchController.class)
public class SearchConfiguration {
    @Bean
    Projection searchProjection(QueryDatabase database, KeyVault vault) {
        return new SearchProjection(database, vault);
    }

    @Bean
    Search search(QueryDatabase database, KeyVault vault, Views views) {
        return new Search(new Finder(database, vault), new Summaries(database, vault), views);
    }

    @Bean
    Released released(QueryDatabase database, KeyVault vault) {
        return new Released(database, vault);
    }

    @Bean
    SearchRebuild searchRebuild(QueryDatabase database, LedgerStore ledger, KeyVault vault) {
        return new SearchRebuild(database, ledger, vault);
    }

    @Bean
    ReadyCheck searchReady(Projections projections) {
        return projections.readyCheck(DerivedDataHolder.SEARCH);
    }
}
