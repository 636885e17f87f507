// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.server;

import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.app.installation.Installation;
import fi.lethe.installation.database.DatabaseRole;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A small pool for each role: nobody serves with more rights than the part of the program it is. */
@Configuration(proxyBeanMethods = false)
class Pools {

    @Bean
    HikariDataSource commandDataSource(Installation installation) {
        return installation.ledger().as(DatabaseRole.COMMAND).pool("command", 8);
    }

    @Bean
    HikariDataSource queryDataSource(Installation installation) {
        return installation.ledger().as(DatabaseRole.QUERY).pool("query", 8);
    }

    @Bean
    HikariDataSource accessDataSource(Installation installation) {
        return installation.ledger().as(DatabaseRole.ACCESS).pool("access", 4);
    }

    @Bean
    HikariDataSource vaultDataSource(Installation installation) {
        return installation.vault().as(DatabaseRole.VAULT).pool("vault", 8);
    }

    /** The appender keeps one connection for itself and takes another one only when that is lost. */
    @Bean
    DataSource appendDataSource(Installation installation) {
        return installation.ledger().as(DatabaseRole.COMMAND).unpooled();
    }

    /** Reading for both sides and following the ledger's end, which keeps one connection. */
    @Bean
    HikariDataSource ledgerDataSource(Installation installation) {
        return installation.ledger().as(DatabaseRole.COMMAND).pool("ledger", 8);
    }
}
