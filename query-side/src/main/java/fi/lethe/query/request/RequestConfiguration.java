// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.request;

import fi.lethe.access.problems.ProblemTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds every read of this side to the parameters that it knows. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters())
                .addPathPatterns("/api/registry/**", "/api/audit/**", "/api/ledger/**", "/api/replays/**");
    }

    @Bean
    ProblemTypes requestProblems() {
        return ProblemTypes.of(CustomerUnknown.TYPE);
    }
}
