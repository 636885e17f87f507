// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.server;

import fi.lethe.access.AccessConfiguration;
import fi.lethe.command.CommandSideConfiguration;
import fi.lethe.installation.server.Core;
import fi.lethe.query.QuerySideConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Everything that serves, in one application context. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Pools.class,
    Core.class,
    AccessConfiguration.class,
    CommandSideConfiguration.class,
    QuerySideConfiguration.class
})
class OneProcess {}
