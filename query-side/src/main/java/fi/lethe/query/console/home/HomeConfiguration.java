// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.account.AccountReview;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.health.ReadyCheck;
import fi.lethe.access.health.SetupStep;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.proposal.Proposals;
import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.audit.AuditLines;
import fi.lethe.query.audit.LastViewed;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.console.People;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.Summaries;
import fi.lethe.query.replay.Replays;
import fi.lethe.query.viewing.Views;
import fi.lethe.query.withheld.WithheldPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The first pages. */
@Configuration(proxyBeanMethods = false)
@Import({HomePages.class, SetupPages.class})
public class HomeConfiguration {
    @Bean
    Desk staffDesk(
            CaseReads cases,
            LastViewed viewed,
            QueryDatabase database,
            LedgerStore ledger,
            KeyVault vault,
            Views views,
            Permissions permissions) {
        return new StaffDesk(cases, viewed, new Summaries(database, ledger, vault), views, permissions);
    }

    @Bean
    Desk responsibleDesk(
            CaseReads cases,
            WithheldPeople withheld,
            Agreements agreements,
            Proposals proposals,
            People people,
            Permissions permissions) {
        return new ResponsibleDesk(cases, withheld, agreements, proposals, people, permissions);
    }

    @Bean
    Desk dpoDesk(CaseReads cases, WithheldPeople withheld, AuditLines lines, People people, Permissions permissions) {
        return new DpoDesk(cases, withheld, new EntryPanel(lines, people), permissions);
    }

    @Bean
    Desk auditorDesk(LedgerStore ledger, Replays replays, AuditLines lines, People people, Permissions permissions) {
        return new AuditorDesk(ledger, replays, new EntryPanel(lines, people), permissions);
    }

    @Bean
    Desk administratorDesk(
            Accounts accounts,
            Agreements agreements,
            LedgerStore ledger,
            ObjectProvider<ReadyCheck> checks,
            ObjectProvider<SetupStep> steps,
            Proposals proposals,
            AccountReview review,
            Permissions permissions) {
        return new AdministratorDesk(
                new Setup(accounts, agreements, steps.orderedStream().toList()),
                new HealthPanel(checks.orderedStream().toList()),
                ledger,
                proposals,
                review,
                permissions);
    }
}
