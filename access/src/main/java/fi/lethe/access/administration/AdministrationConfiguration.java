// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Tenures;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.access.proposal.Proposals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The calls about accounts and agreements. */
@Configuration(proxyBeanMethods = false)
@Import({AccountsController.class, AccountReadsController.class, AgreementsController.class, ProposalsController.class})
public class AdministrationConfiguration {

    @Bean
    AccountReads accountReads(Accounts accounts, Tenures tenures, Agreements agreements) {
        return new AccountReads(accounts, tenures, agreements);
    }

    @Bean
    ProposalReads proposalReads(Accounts accounts, Proposals proposals) {
        return new ProposalReads(accounts, proposals);
    }

    @Bean
    ProblemTypes administrationProblems() {
        return ProblemTypes.of(AgreementsController.UNKNOWN);
    }
}
