// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Slice;
import fi.lethe.query.registry.RelatedCases;
import fi.lethe.query.viewing.Views;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Cases: their part of the register, and their reads. */
@Configuration(proxyBeanMethods = false)
@Import(CasesController.class)
public class CasesConfiguration {

    /** How cases are kept in the register. */
    @Bean
    public Slice casesInRegister() {
        return new Slice(List.of(CaseTable.NAME, CaseValueTable.NAME), CaseFolding::new);
    }

    @Bean
    CaseReads caseReads(QueryDatabase database, KeyVault vault, Views views) {
        return new CaseReads(database, vault, views);
    }

    @Bean
    RelatedCases relatedCases(LedgerStore ledger) {
        return new OpenCases(ledger);
    }

    @Bean
    ProblemTypes caseReadProblems() {
        return ProblemTypes.of(CaseUnknown.TYPE);
    }
}
