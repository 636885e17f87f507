// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.edge;

import java.net.InetAddress;
import java.util.List;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every request passes first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeSettings.class)
@Import(IconController.class)
public class EdgeConfiguration {
    @Bean
    OwnAddress ownAddress(@Value("${server.address:#{null}}") @Nullable InetAddress bound) {
        return new OwnAddress(bound);
    }

    @Bean
    PublicAddress publicAddress(EdgeSettings settings, OwnAddress own) {
        return new PublicAddress(settings.publicUrl(), own);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edge(EdgeSettings settings, PublicAddress address) {
        var hosts = new KnownHosts(settings.publicUrl(), settings.commands());
        return factory -> {
            if (!settings.trustedProxies().isEmpty()) {
                factory.addEngineValves(forwarded(settings.trustedProxies()));
            }
            factory.addEngineValves(new EdgeValve(hosts, address));
            factory.addContextCustomizers(context -> context.setUseRelativeRedirects(address.url() == null));
        };
    }

    /** The caller is the right-most address in {@code X-Forwarded-For} that is no trusted proxy's. */
    private static Valve forwarded(List<String> proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", proxies));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
