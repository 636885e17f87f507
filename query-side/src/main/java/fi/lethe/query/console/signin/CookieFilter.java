// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.token.PageSessions;
import fi.lethe.access.token.TokenHash;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who comes, by the cookie; without a valid one the request goes on as nobody's. Whose session it was that has ended since is
 * remembered for a day, by the hash of its token, for what they were typing.
 */
final class CookieFilter extends OncePerRequestFilter {
    private static final String WHOSE = CookieFilter.class.getName() + ".whose";
    private static final int MOST = 10_000;

    private final PageSessions sessions;
    private final Cache<TokenHash, UUID> seen = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofDays(1))
            .executor(Runnable::run)
            .build();

    CookieFilter(PageSessions sessions) {
        this.sessions = sessions;
    }

    /** Whose session it was with which this request came, if that has ended and was seen here. */
    static Optional<UUID> whose(HttpServletRequest request) {
        return Optional.ofNullable((UUID) request.getAttribute(WHOSE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SessionCookie.in(request)
                .ifPresent(token ->
                        sessions.find(token).ifPresentOrElse(who -> enter(token, who), () -> remember(token, request)));
        chain.doFilter(request, response);
    }

    private void enter(String token, Authentication who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        if (who.getPrincipal() instanceof Actor actor) {
            TokenHash.ofText(token).ifPresent(hash -> seen.put(hash, actor.id()));
        }
    }

    private void remember(String token, HttpServletRequest request) {
        TokenHash.ofText(token).map(seen::getIfPresent).ifPresent(account -> request.setAttribute(WHOSE, account));
    }
}
