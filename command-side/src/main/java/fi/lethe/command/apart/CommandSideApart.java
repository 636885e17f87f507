// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.apart;

import fi.lethe.access.AccessConfiguration;
import fi.lethe.access.health.HealthConfiguration;
import fi.lethe.command.CommandSideConfiguration;
import fi.lethe.installation.server.Core;
import fi.lethe.installation.server.Duty;
import fi.lethe.installation.server.OneSide;
import fi.lethe.installation.terminal.Terminal;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Where the process begins; it takes commands and lets people in, and answers no reads. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommandSidePools.class,
    Core.class,
    AccessConfiguration.class,
    HealthConfiguration.class,
    CommandSideConfiguration.class
})
public final class CommandSideApart {
    private CommandSideApart() {}

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var side = new OneSide("command-side", CommandSideApart.class, Duty.TAKES_COMMANDS);
        System.exit(side.run(Terminal.ofProcess(environment), environment));
    }
}
