// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.apart;

import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.access.AccessConfiguration;
import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.Logins;
import fi.lethe.installation.server.Core;
import fi.lethe.installation.server.Duty;
import fi.lethe.installation.server.OneSide;
import fi.lethe.installation.server.Pools;
import fi.lethe.installation.terminal.Terminal;
import fi.lethe.query.QuerySideConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Where the process begins; it follows the ledger, answers reads and shows the pages, which send commands elsewhere. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Pools.class, Core.class, AccessConfiguration.class, QuerySideConfiguration.class})
public final class QuerySideApart {
    private QuerySideApart() {}

    @Bean
    static HikariDataSource queryDataSource(Logins logins) {
        return logins.ledgerLogin(DatabaseRole.QUERY).pool("query", 8);
    }

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var side = new OneSide("query-side", QuerySideApart.class, Duty.ANSWERS_READS);
        System.exit(side.run(Terminal.ofProcess(environment), environment));
    }
}
