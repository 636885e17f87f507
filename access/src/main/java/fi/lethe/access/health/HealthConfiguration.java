// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.health;

import fi.lethe.access.permission.Permissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an application imports to be asked how it is; its parts bring their {@link ReadyCheck}s. */
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {
    @Bean
    HealthController healthController(ObjectProvider<ReadyCheck> checks, Permissions permissions) {
        return new HealthController(checks.orderedStream().toList(), permissions);
    }
}
