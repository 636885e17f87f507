// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access;

import fi.lethe.access.account.AccountConfiguration;
import fi.lethe.access.administration.AdministrationConfiguration;
import fi.lethe.access.agreement.AgreementConfiguration;
import fi.lethe.access.body.BodyConfiguration;
import fi.lethe.access.description.DescriptionConfiguration;
import fi.lethe.access.edge.EdgeConfiguration;
import fi.lethe.access.password.PasswordConfiguration;
import fi.lethe.access.problems.ProblemConfiguration;
import fi.lethe.access.proposal.ProposalConfiguration;
import fi.lethe.access.times.TimesConfiguration;
import fi.lethe.access.token.TokenConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What an application imports to let people in: accounts, agreements, tokens, the filter chain, roles and problem details.
 *
 * <p>It needs four beans: a {@code DataSource} named {@code accessDataSource} whose schema {@link AccessSchema} has made,
 * the {@code KeyVault}, the {@code LedgerStore} of the same database, and a {@code Clock}. Controllers take the {@code Actor} by {@code @AuthenticationPrincipal}. An
 * application that adds a filter chain of its own, for pages, gives it a narrower matcher and an earlier order: this one
 * takes whatever is left and asks for a token.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    EdgeConfiguration.class,
    BodyConfiguration.class,
    DescriptionConfiguration.class,
    ProblemConfiguration.class,
    AccountConfiguration.class,
    AgreementConfiguration.class,
    TokenConfiguration.class,
    PasswordConfiguration.class,
    ProposalConfiguration.class,
    AdministrationConfiguration.class,
    TimesConfiguration.class
})
public class AccessConfiguration {}
