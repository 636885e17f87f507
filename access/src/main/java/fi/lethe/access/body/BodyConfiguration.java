// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.body;

import org.apache.coyote.ContinueResponseTiming;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before the reading of bodies. */
@Configuration(proxyBeanMethods = false)
@Import(BodyGate.class)
public class BodyConfiguration {
    /** Who asks whether to send a body is told to only once somebody reads it, not before it is refused. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> continuesOnRead() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setProperty(
                "continueResponseTiming", ContinueResponseTiming.ON_REQUEST_BODY_READ.toString()));
    }

    @Bean
    WebMvcConfigurer beforeBodies(BodyGate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate);
            }
        };
    }
}
