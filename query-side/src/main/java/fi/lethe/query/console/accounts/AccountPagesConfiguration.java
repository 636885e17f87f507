// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.accounts;

import fi.lethe.access.account.AccountBook;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.edge.PublicAddress;
import fi.lethe.access.password.Links;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.proposal.Proposals;
import fi.lethe.query.console.People;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Accounts at the pages. */
@Configuration(proxyBeanMethods = false)
@Import({AccountPages.class, AccountForms.class, OpeningPages.class, ProposalForms.class})
public class AccountPagesConfiguration {

    @Bean
    AccountLines accountLines(Accounts accounts, AccountBook book, Permissions permissions) {
        return new AccountLines(accounts, book, permissions);
    }

    @Bean
    GivenLinks givenLinks(Links links, PublicAddress address, Clock clock) {
        return new GivenLinks(links, address, clock);
    }

    @Bean
    AgreementLines agreementLines(Agreements agreements) {
        return new AgreementLines(agreements);
    }

    @Bean
    ProposalLines proposalLines(Proposals proposals, People people) {
        return new ProposalLines(proposals, people);
    }
}
