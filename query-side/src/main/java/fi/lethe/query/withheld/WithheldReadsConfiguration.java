// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.withheld;

import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The lists of restrictions and of erasures that wait. */
@Configuration(proxyBeanMethods = false)
@Import(WithheldController.class)
public class WithheldReadsConfiguration {

    @Bean
    WithheldPeople withheldPeople(QueryDatabase database, LedgerStore ledger) {
        return new WithheldPeople(database, ledger);
    }
}
