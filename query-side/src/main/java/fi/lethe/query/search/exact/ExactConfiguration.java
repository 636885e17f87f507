// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.exact;

import fi.lethe.access.allowance.Allowance;
import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.query.search.index.WithheldIndex;
import fi.lethe.query.viewing.Searches;
import fi.lethe.query.withheld.WithheldPeople;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The exact search for people whose data are withheld. */
@Configuration(proxyBeanMethods = false)
@Import(ExactController.class)
public class ExactConfiguration {
    /** So often that a request is answered, and not so often that a list of people is tried. */
    private static final int MOST = 20;

    private static final ProblemType TOO_MANY = new ProblemType(
            "too-many-exact-searches",
            429,
            "An account may search exactly 20 times a minute; wait as long as Retry-After says.",
            "Yhdellä tunnuksella voi hakea täsmällisesti 20 kertaa minuutissa; odota Retry-After-otsakkeen kertoma aika.");

    @Bean
    Allowance allowance(Clock clock) {
        return new Allowance(clock, MOST, TOO_MANY);
    }

    @Bean
    ExactSearch exactSearch(WithheldIndex index, WithheldPeople people, Searches searches, Allowance allowance) {
        return new ExactSearch(index, people, searches, allowance);
    }

    @Bean
    ProblemTypes exactProblems() {
        return ProblemTypes.of(TOO_MANY);
    }
}
