// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.commands;

import fi.lethe.query.console.ConsoleSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The client of the command API. */
@Configuration(proxyBeanMethods = false)
public class CommandsConfiguration {

    @Bean(destroyMethod = "close")
    CommandApi commandApi(ConsoleSettings settings, Environment environment) {
        return new CommandApi(() -> CommandApi.address(settings.commands(), environment));
    }
}
