// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import fi.lethe.access.password.SignInPlace;
import fi.lethe.access.token.PageSessions;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What every request to a page passes: the cookie, a form's secret, and headers that let nothing else in. */
@Configuration(proxyBeanMethods = false)
@Import({SignInPages.class, SessionPages.class})
public class SignInConfiguration {
    private static final String CONTENT_SECURITY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String[] FOR_ANYBODY = {
        "/", "/console/sign-in", "/console/language", "/console/style.css", "/console/icons.svg", "/console/console.js"
    };

    /** A form with a file: who reads it looks at its secret, with {@link FormSecret}. */
    private static final RequestMatcher FILES =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/console/imports");

    @Bean
    KeptForms keptForms(Clock clock) {
        return new KeptForms(clock);
    }

    @Bean
    SignInPlace signInPlace() {
        return new SignInPlace("/console/sign-in");
    }

    @Bean
    @Order(1)
    SecurityFilterChain consoleChain(HttpSecurity http, PageSessions sessions, KeptForms forms) {
        return http.securityMatcher("/", "/console", "/console/**")
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()).ignoringRequestMatchers(FILES))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(FOR_ANYBODY)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new ToSignIn(forms))
                        .accessDeniedHandler(
                                (request, response, _) -> request.getRequestDispatcher("/console/stale-form")
                                        .forward(request, response)))
                .addFilterBefore(new CookieFilter(sessions), CsrfFilter.class)
                .headers(SignInConfiguration::secure)
                .build();
    }

    private static void secure(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable)
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }
}
