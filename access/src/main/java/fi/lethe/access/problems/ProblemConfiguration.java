// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/** Puts a problem detail wherever a server may answer with an error, and keeps what was sent out of the log. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:fi/lethe/access/problems/web.properties")
@Import({ProblemAdvice.class, ProblemErrorController.class, ProblemPages.class})
public class ProblemConfiguration {

    @Bean
    KnownProblems knownProblems(List<ProblemTypes> features) {
        return new KnownProblems(features);
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(KnownProblems known, ApplicationEventPublisher events) {
        var registration = new FilterRegistrationBean<>(new ProblemFilter(known, events));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    @Bean
    RequestRejectedHandler firewallAnswers() {
        return new FirewallAnswers();
    }

    @Bean
    QuietLoggers quietLoggers(LoggingSystem logging) {
        return new QuietLoggers(logging);
    }

    /** Unknown members are refused, never ignored; and one member has one value. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    }

    /** Only the advice answers: the resolvers behind it write what was sent into the log. */
    @Bean
    WebMvcConfigurer adviceOnly() {
        return new WebMvcConfigurer() {
            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.removeIf(resolver -> !(resolver instanceof ExceptionHandlerExceptionResolver));
            }
        };
    }
}
