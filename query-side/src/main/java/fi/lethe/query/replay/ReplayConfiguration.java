// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.access.token.Mandates;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Rebuildable;
import fi.lethe.rules.roles.Call;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Full replays and their calls. */
@Configuration(proxyBeanMethods = false)
@Import(ReplayController.class)
public class ReplayConfiguration {
    @Bean(destroyMethod = "close")
    Replays replays(
            List<Rebuildable> rebuildable, QueryDatabase database, LedgerStore ledger, Clock clock, Mandates mandates) {
        var events = LedgerEventStore.over(ledger);
        var rebuilds = rebuildable.stream()
                .sorted(Comparator.comparing(Rebuildable::holder))
                .map(one -> new TableRebuild(one, database))
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
