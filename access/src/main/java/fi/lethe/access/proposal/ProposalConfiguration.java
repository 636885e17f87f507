// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.proposal;

import fi.lethe.access.account.AccountBook;
import fi.lethe.access.account.Offices;
import fi.lethe.access.account.SecondPersons;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.problems.ProblemTypes;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proposals and who confirms them. */
@Configuration(proxyBeanMethods = false)
public class ProposalConfiguration {

    @Bean
    Proposals proposals(AccountBook book, Offices offices, Agreements agreements, SecondPersons seconds, Clock clock) {
        return new Proposals(book, offices, agreements, seconds, clock);
    }

    @Bean
    ProblemTypes proposalProblems() {
        return ProblemTypes.of(
                ProposalProblems.UNKNOWN,
                ProposalProblems.OVERTAKEN,
                ProposalProblems.EXPIRED,
                ProposalProblems.ANOTHER);
    }
}
