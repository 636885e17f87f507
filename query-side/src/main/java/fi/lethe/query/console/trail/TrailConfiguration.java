// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.trail;

import fi.lethe.access.problems.ProblemTypes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The trail at the pages. */
@Configuration(proxyBeanMethods = false)
@Import({TrailPages.class, SavedFilterPages.class})
public class TrailConfiguration {

    @Bean
    ProblemTypes filterProblems() {
        return new ProblemTypes(List.of(SavedFilterPages.NOT_SAVED));
    }
}
