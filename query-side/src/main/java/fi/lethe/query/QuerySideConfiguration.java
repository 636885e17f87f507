// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import fi.lethe.access.health.HealthConfiguration;
import fi.lethe.query.audit.AuditConfiguration;
import fi.lethe.query.cases.CasesConfiguration;
import fi.lethe.query.console.ConsoleConfiguration;
import fi.lethe.query.console.accounts.AccountPagesConfiguration;
import fi.lethe.query.console.cases.CasePagesConfiguration;
import fi.lethe.query.console.commands.CommandsConfiguration;
import fi.lethe.query.console.customer.CustomerConfiguration;
import fi.lethe.query.console.form.FormConfiguration;
import fi.lethe.query.console.history.HistoryConfiguration;
import fi.lethe.query.console.home.HomeConfiguration;
import fi.lethe.query.console.imports.ImportPagesConfiguration;
import fi.lethe.query.console.names.NamesConfiguration;
import fi.lethe.query.console.replay.ReplayPagesConfiguration;
import fi.lethe.query.console.search.Landmarks;
import fi.lethe.query.console.search.SearchPages;
import fi.lethe.query.console.signin.SignInConfiguration;
import fi.lethe.query.console.trail.TrailConfiguration;
import fi.lethe.query.console.withheld.WithheldConfiguration;
import fi.lethe.query.customer.forgetting.pages.ForgettingConfiguration;
import fi.lethe.query.ledger.LedgerConfiguration;
import fi.lethe.query.projection.ProjectionConfiguration;
import fi.lethe.query.registry.RegistryConfiguration;
import fi.lethe.query.replay.ReplayConfiguration;
import fi.lethe.query.request.RequestConfiguration;
import fi.lethe.query.search.SearchConfiguration;
import fi.lethe.query.viewing.ViewingConfiguration;
import fi.lethe.query.withheld.WithheldReadsConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What an application imports to follow the ledger and answer reads.
 *
 * <p>It needs the beans of {@code AccessConfiguration}, and these: a {@code DataSource} named {@code queryDataSource} whose
 * schema {@link QuerySchema} has made, the {@code LedgerStore}, the {@code KeyVault} and a {@code Clock}. Projections follow
 * before the web server answers and stop after it; the ledger must outlive them, as beans that they depend on do.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    HealthConfiguration.class,
    RequestConfiguration.class,
    ProjectionConfiguration.class,
    RegistryConfiguration.class,
    CasesConfiguration.class,
    SearchConfiguration.class,
    ViewingConfiguration.class,
    AuditConfiguration.class,
    ReplayConfiguration.class,
    LedgerConfiguration.class,
    ConsoleConfiguration.class,
    AccountPagesConfiguration.class,
    CasePagesConfiguration.class,
    CommandsConfiguration.class,
    CustomerConfiguration.class,
    FormConfiguration.class,
    ForgettingConfiguration.class,
    HistoryConfiguration.class,
    HomeConfiguration.class,
    NamesConfiguration.class,
    Landmarks.class,
    SearchPages.class,
    SignInConfiguration.class,
    TrailConfiguration.class,
    ImportPagesConfiguration.class,
    ReplayPagesConfiguration.class,
    WithheldConfiguration.class,
    WithheldReadsConfiguration.class
})
public class QuerySideConfiguration {}
