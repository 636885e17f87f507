// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.account.AccountGuard;
import fi.lethe.access.account.Days;
import fi.lethe.access.account.KnownBrowsers;
import fi.lethe.access.account.SignIn;
import fi.lethe.access.permission.AgreementMissing;
import fi.lethe.access.permission.Objected;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.crypto.KeyVault;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;

/** Tokens, and what controllers ask about who comes with them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
@Import({TokenController.class, SessionsController.class, FilterChain.class})
public class TokenConfiguration {

    @Bean
    Tokens tokens(
            @Qualifier("accessDataSource") DataSource access,
            AccountGuard guard,
            KeyVault vault,
            Clock clock,
            TokenSettings settings) {
        var macs = new SessionMacs(vault.serviceMac("sessions"));
        return new Tokens(JdbcClient.create(access), new ActorRow(guard), macs, clock, settings);
    }

    @Bean
    Sessions sessions(@Qualifier("accessDataSource") DataSource access, Tokens tokens, Clock clock) {
        return new Sessions(JdbcClient.create(access), tokens, clock);
    }

    @Bean(initMethod = "start")
    ExpiredTokens expiredTokens(Tokens tokens) {
        return new ExpiredTokens(tokens);
    }

    @Bean
    PageSessions pageSessions(SignIn signIn, Tokens tokens, KnownBrowsers browsers) {
        return new PageSessions(signIn, tokens, browsers);
    }

    @Bean
    Permissions permissions() {
        return new Permissions();
    }

    @Bean
    Mandates mandates(
            Tokens tokens,
            Permissions permissions,
            @Qualifier("accessDataSource") DataSource access,
            AccountGuard guard,
            Days days) {
        return new Mandates(tokens, permissions, JdbcClient.create(access), new ActorRow(guard), days);
    }

    @Bean
    ProblemTypes permissionProblems() {
        return ProblemTypes.of(AgreementMissing.TYPE, Objected.TYPE, SessionsController.UNKNOWN);
    }

    /** Nobody comes in by Spring's own means; without this bean Boot would make a user and log its password. */
    @Bean
    AuthenticationManager nobody() {
        return _ -> {
            throw new ProviderNotFoundException("only bearer tokens are known here");
        };
    }
}
