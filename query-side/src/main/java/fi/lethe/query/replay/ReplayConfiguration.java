// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.access.token.Mandates;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.ProgressTable;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Rebuildable;
import fi.lethe.query.search.SearchRebuild;
import fi.lethe.rules.roles.Call;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Full replays and their calls. */
@Configuration(proxyBeanMethods = false)
@Import(ReplayController.class)
public class ReplayConfiguration {
    @Bean(destroyMethod = "close")
    Replays replays(
            List<Rebuildable> rebuildable,
            SearchRebuild search,
            QueryDatabase database,
            LedgerStore ledger,
            Clock clock,
            Mandates mandates) {
        var events = LedgerEventStore.over(ledger);
        var searched = new ProgressTable(database.jdbc(), DerivedDataHolder.SEARCH.code());
        var tables = rebuildable.stream()
                .sorted(Comparator.comparing(Rebuildable::holder))
                .<Rebuild>map(one -> new TableRebuild(one, database));
        var rebuilds = Stream.concat(tables, Stream.of(new SearchIndexRebuild(search, searched)))
                .toList();
        return new Replays(
                database,
                events,
                rebuilds,
                clock,
                replay ->
                        mandates.ofAccount(replay.begunBy(), replay.swap() ? Call.SWAP_PROJECTIONS : Call.READ_AUDIT));
    }

    @Bean
    ProblemTypes replayProblems() {
        return ReplayProblems.all();
    }
}
