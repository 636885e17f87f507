// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.health.ReadyCheck;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.door.DoorConfiguration;
import fi.lethe.command.importing.ImportConfiguration;
import fi.lethe.command.upkeep.Upkeep;
import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What an application imports to take commands. It needs these beans: a {@code DataSource} named {@code
 * commandDataSource} whose schema {@link CommandSchema} has made, the {@code LedgerStore}, the {@code KeyVault}, a {@code
 * Clock}, and the access module's.
 */
@Configuration(proxyBeanMethods = false)
@Import({DoorConfiguration.class, ImportConfiguration.class})
public class CommandSideConfiguration {

    @Bean
    Foundations commandSideFoundations(
            LedgerStore ledger, KeyVault vault, @Qualifier("commandDataSource") DataSource database, Clock clock) {
        return Foundations.over(ledger, vault, database, clock);
    }

    @Bean
    CommandSide commandSide(Foundations foundations, @Value("${lethe.cached-customers:20000}") int cachedCustomers) {
        return new CommandSide(foundations, cachedCustomers);
    }

    @Bean(initMethod = "start")
    Upkeep upkeep(LedgerStore ledger, KeyVault vault, Accounts accounts) {
        return new Upkeep(ledger, vault, accounts);
    }

    @Bean
    ReadyCheck commandsReady(CommandSide commandSide) {
        return new ReadyCheck() {
            @Override
            public String name() {
                return "commands";
            }

            @Override
            public boolean ready() {
                return commandSide.work().isReady();
            }
        };
    }
}
