// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.Logins;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections that every process has; nobody serves with more rights than the part of the program it is. Needs {@link Logins}. */
@Configuration(proxyBeanMethods = false)
public class Pools {
    @Bean
    HikariDataSource accessDataSource(Logins logins) {
        return logins.ledgerLogin(DatabaseRole.ACCESS).pool("access", 4);
    }

    @Bean
    HikariDataSource vaultDataSource(Logins logins) {
        return logins.vaultLogin().pool("vault", 8);
    }

    /** The appender keeps one connection for itself and takes another one only when that is lost. */
    @Bean
    DataSource appendDataSource(Logins logins) {
        return logins.ledgerLogin(logins.ledgerRole()).unpooled();
    }

    /** Reading, and following the ledger's end, which keeps one connection. */
    @Bean
    HikariDataSource ledgerDataSource(Logins logins) {
        return logins.ledgerLogin(logins.ledgerRole()).pool("ledger", 8);
    }
}
