// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.projection.QueryDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index of this process and what keeps it. */
@Configuration(proxyBeanMethods = false)
public class IndexConfiguration {
    @Bean
    Reached searchIndexReached() {
        return new Reached(System::nanoTime);
    }

    @Bean
    SearchIndex searchIndex(Reached reached) {
        return new SearchIndex(reached);
    }

    @Bean
    WithheldIndex withheldIndex(SearchIndex index) {
        return new WithheldIndex(index);
    }

    @Bean
    IndexThread searchIndexThread(IndexThread.Sources sources, Reached reached, SearchIndex index) {
        return new IndexThread(sources, reached, index);
    }

    @Bean
    IndexThread.Sources searchIndexSources(
            QueryDatabase database, LedgerStore ledger, KeyVault vault, Projections projections) {
        return new IndexThread.Sources(database, ledger, vault, projections);
    }

    @Bean
    ProblemTypes searchIndexProblems() {
        return ProblemTypes.of(SearchBuilding.TYPE);
    }
}
