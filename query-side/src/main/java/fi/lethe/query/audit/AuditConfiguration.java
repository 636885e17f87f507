// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.health.ReadyCheck;
import fi.lethe.access.times.GivenTimes;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Rebuildable;
import fi.lethe.query.projection.SetAsideTable;
import fi.lethe.query.projection.SettingAside;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The audit trail: its projection and its reads. */
@Configuration(proxyBeanMethods = false)
@Import({AuditController.class, HistoryController.class})
public class AuditConfiguration {
    private static final String SET_ASIDE = "audit_set_aside";

    @Bean
    Projection auditProjection(LedgerStore ledger, QueryDatabase database) {
        return projection(ledger, database);
    }

    /** How the audit trail is rebuilt. */
    @Bean
    public Rebuildable rebuildableAuditTrail(LedgerStore ledger) {
        return new Rebuildable(
                DerivedDataHolder.AUDIT_TRAIL,
                List.of("audit_entry", SET_ASIDE, "audit_token", "audit_viewed"),
                List.of(
                        "audit_entry_by_subject",
                        "audit_entry_by_type",
                        "audit_entry_by_actor",
                        "audit_entry_by_time",
                        "audit_token_by_token",
                        "audit_viewed_by_position"),
                database -> projection(ledger, database));
    }

    private static Projection projection(LedgerStore ledger, QueryDatabase database) {
        return new SettingAside(new AuditProjection(ledger, database), database, SET_ASIDE);
    }

    @Bean
    AuditLines auditLines(QueryDatabase database) {
        return new AuditLines(database.jdbc(), new SetAsideTable(database, SET_ASIDE));
    }

    @Bean
    LastViewed lastViewed(QueryDatabase database) {
        return new LastViewed(database.jdbc());
    }

    @Bean
    AuditQuestions auditQuestions(QueryDatabase database, Accounts accounts, LedgerStore ledger, GivenTimes times) {
        return new AuditQuestions(new KnownNames(database.jdbc(), accounts, ledger), times);
    }

    @Bean
    History history(LedgerStore ledger) {
        return new History(ledger);
    }

    @Bean
    ReadyCheck auditTrailReady(Projections projections) {
        return projections.readyCheck(DerivedDataHolder.AUDIT_TRAIL);
    }
}
