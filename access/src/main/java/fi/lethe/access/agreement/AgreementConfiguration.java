// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.agreement;

import fi.lethe.access.account.AccountBook;
import fi.lethe.access.account.SecondPersons;
import fi.lethe.access.problems.ProblemTypes;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The agreements in the tables of accounts. */
@Configuration(proxyBeanMethods = false)
public class AgreementConfiguration {

    @Bean
    Agreements agreements(
            @Qualifier("accessDataSource") DataSource access, AccountBook book, SecondPersons seconds, Clock clock) {
        return new Agreements(access, book, seconds, clock);
    }

    @Bean
    ProblemTypes agreementProblems() {
        return ProblemTypes.of(Agreements.OWN);
    }
}
