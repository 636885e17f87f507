// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.ledger.LedgerStore;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes projections follow the ledger. */
@Configuration(proxyBeanMethods = false)
public class ProjectionConfiguration {
    @Bean
    QueryDatabase queryDatabase(@Qualifier("queryDataSource") DataSource query) {
        return QueryDatabase.over(query);
    }

    @Bean
    Projections projections(
            List<Projection> projections, List<Rebuildable> rebuildable, LedgerStore ledger, QueryDatabase database) {
        return new Projections(projections, rebuildable, ledger, database);
    }

    @Bean
    ProblemTypes projectionProblems() {
        return ProblemTypes.of(ProjectionBehind.TYPE);
    }
}
