// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.installation.settings.Settings;
import java.util.HashMap;
import java.util.Map;

/** How Boot is told what is the same in every installation, and where to listen. */
final class WebProperties {
    private WebProperties() {}

    static Map<String, Object> of(Settings settings) {
        var properties = new HashMap<String, Object>(Map.ofEntries(
                Map.entry("server.port", settings.web().port()),
                Map.entry("server.address", settings.web().bind().getHostAddress()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.server-header", ""),
                Map.entry("server.servlet.register-default-servlet", "false"),
                Map.entry("server.tomcat.max-http-form-post-size", "256KB"), // a letter, or an order of 500 lines
                Map.entry("server.tomcat.max-parameter-count", "3000"),
                Map.entry("server.max-http-request-header-size", "8KB"),
                Map.entry("server.tomcat.connection-timeout", "10s"),
                Map.entry("server.tomcat.accesslog.enabled", "false"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "4s"),
                Map.entry("spring.threads.virtual.enabled", "true"),
                Map.entry("spring.servlet.multipart.enabled", "false"),
                Map.entry("spring.jmx.enabled", "false"),
                Map.entry("spring.web.resources.add-mappings", "true"),
                Map.entry("logging.config", Logs.CONFIGURATION),
                Map.entry("logging.register-shutdown-hook", "false")));
        properties.putAll(AxonProperties.all());
        var edge = settings.web().edge();
        edge.publicUrl().ifPresent(url -> properties.put("lethe.edge.public-url", url.toString()));
        properties.put("lethe.access.session-idle", edge.sessionIdle().toString());
        if (!edge.trustedProxies().isEmpty()) {
            properties.put("lethe.edge.trusted-proxies", String.join(",", edge.trustedProxies()));
        }
        settings.commandSide().ifPresent(address -> {
            properties.put("lethe.console.commands", address.toString());
            properties.put("lethe.edge.commands", address.toString());
        });
        return properties;
    }
}
