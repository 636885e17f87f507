// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.agreement;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agreements in the tables of accounts. */
@Configuration(proxyBeanMethods = false)
public class AgreementConfiguration {

    @Bean
    Agreements agreements(@Qualifier("accessDataSource") DataSource access, Clock clock) {
        return new Agreements(JdbcClient.create(access), clock);
    }
}
