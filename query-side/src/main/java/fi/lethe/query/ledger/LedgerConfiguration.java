// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.ledger;

import fi.lethe.access.problems.ProblemTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Reads of the ledger. */
@Configuration(proxyBeanMethods = false)
@Import(LedgerController.class)
public class LedgerConfiguration {
    @Bean
    ProblemTypes ledgerProblems() {
        return ProblemTypes.of(EntryUnknown.TYPE);
    }
}
