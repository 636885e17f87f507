// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.apart;

import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.access.AccessConfiguration;
import fi.lethe.access.health.HealthConfiguration;
import fi.lethe.command.CommandSideConfiguration;
import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.Logins;
import fi.lethe.installation.server.Core;
import fi.lethe.installation.server.Duty;
import fi.lethe.installation.server.OneSide;
import fi.lethe.installation.server.Pools;
import fi.lethe.installation.terminal.Terminal;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Where the process begins; it takes commands and lets people in, and answers no reads. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Pools.class, Core.class, AccessConfiguration.class, HealthConfiguration.class, CommandSideConfiguration.class})
public final class CommandSideApart {
    private CommandSideApart() {}

    @Bean
    static HikariDataSource commandDataSource(Logins logins) {
        return logins.ledgerLogin(DatabaseRole.COMMAND).pool("command", 8);
    }

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var side = new OneSide("command-side", CommandSideApart.class, Duty.TAKES_COMMANDS);
        System.exit(side.run(Terminal.ofProcess(environment), environment));
    }
}
