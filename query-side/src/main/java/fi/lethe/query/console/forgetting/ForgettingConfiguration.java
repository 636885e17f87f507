// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.forgetting;

import fi.lethe.query.console.ConsoleSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Forgetting at the pages. */
@Configuration(proxyBeanMethods = false)
@Import({ForgettingPages.class, CancellingPages.class, LookAlikes.class})
public class ForgettingConfiguration {
    @Bean(destroyMethod = "close")
    CommandApi commandApi(ConsoleSettings settings, Environment environment) {
        return new CommandApi(() -> CommandApi.address(settings.commands(), environment));
    }
}
