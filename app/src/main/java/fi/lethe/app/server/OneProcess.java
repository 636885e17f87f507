// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.server;

import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.access.AccessConfiguration;
import fi.lethe.command.CommandSideConfiguration;
import fi.lethe.command.importing.InvoiceNumbers;
import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.Logins;
import fi.lethe.installation.server.Core;
import fi.lethe.installation.server.Pools;
import fi.lethe.query.QuerySideConfiguration;
import fi.lethe.query.search.index.SearchIndex;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Everything that serves, in one application context. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Pools.class,
    Core.class,
    AccessConfiguration.class,
    CommandSideConfiguration.class,
    QuerySideConfiguration.class
})
class OneProcess {
    @Bean
    static HikariDataSource commandDataSource(Logins logins) {
        return logins.ledgerLogin(DatabaseRole.COMMAND).pool("command", 8);
    }

    @Bean
    static HikariDataSource queryDataSource(Logins logins) {
        return logins.ledgerLogin(DatabaseRole.QUERY).pool("query", 8);
    }

    @Bean
    static InvoiceNumbers invoiceNumbers(SearchIndex index) {
        return new NumbersInTheIndex(index);
    }
}
