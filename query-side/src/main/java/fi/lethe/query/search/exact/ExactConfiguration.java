// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.exact;

import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.query.registry.WithheldPeople;
import fi.lethe.query.search.index.WithheldIndex;
import fi.lethe.query.viewing.Searches;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The exact search for people whose data are withheld. */
@Configuration(proxyBeanMethods = false)
@Import(ExactController.class)
public class ExactConfiguration {
    @Bean
    Allowance allowance(Clock clock) {
        return new Allowance(clock);
    }

    @Bean
    ExactSearch exactSearch(WithheldIndex index, WithheldPeople people, Searches searches, Allowance allowance) {
        return new ExactSearch(index, people, searches, allowance);
    }

    @Bean
    ProblemTypes exactProblems() {
        return ProblemTypes.of(Allowance.TOO_MANY);
    }
}
