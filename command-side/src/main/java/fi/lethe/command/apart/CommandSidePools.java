// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.apart;

import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.PreparedDatabases;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The roles of a process that takes commands. */
@Configuration(proxyBeanMethods = false)
class CommandSidePools {
    @Bean
    HikariDataSource commandDataSource(PreparedDatabases databases) {
        return databases.ledger(DatabaseRole.COMMAND).pool("command", 8);
    }

    @Bean
    HikariDataSource accessDataSource(PreparedDatabases databases) {
        return databases.ledger(DatabaseRole.ACCESS).pool("access", 4);
    }

    @Bean
    HikariDataSource vaultDataSource(PreparedDatabases databases) {
        return databases.vault().pool("vault", 8);
    }

    @Bean
    DataSource appendDataSource(PreparedDatabases databases) {
        return databases.ledger(DatabaseRole.COMMAND).unpooled();
    }

    @Bean
    HikariDataSource ledgerDataSource(PreparedDatabases databases) {
        return databases.ledger(DatabaseRole.COMMAND).pool("ledger", 8);
    }
}
