// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.health.ReadyCheck;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Rebuildable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The audit trail: its projection and its reads. */
@Configuration(proxyBeanMethods = false)
@Import({AuditController.class, HistoryController.class})
public class AuditConfiguration {
    @Bean
    Projection auditProjection(LedgerStore ledger, QueryDatabase database) {
        return new AuditProjection(ledger, database);
    }

    /** How the audit trail is rebuilt. */
    @Bean
    public Rebuildable rebuildableAuditTrail(LedgerStore ledger) {
        return new Rebuildable(
                DerivedDataHolder.AUDIT_TRAIL,
                List.of("audit_entry", "audit_token", "audit_viewed"),
                List.of(
                        "audit_entry_by_subject",
                        "audit_entry_by_type",
                        "audit_entry_by_actor",
                        "audit_entry_by_time",
                        "audit_token_by_token"),
                database -> new AuditProjection(ledger, database));
    }

    @Bean
    AuditLines auditLines(QueryDatabase database) {
        return new AuditLines(database.jdbc());
    }

    @Bean
    AuditQuestions auditQuestions(QueryDatabase database, Accounts accounts) {
        return new AuditQuestions(new KnownNames(database.jdbc(), accounts));
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
