// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import fi.lethe.access.token.PageSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who comes, by the cookie; without a valid one the request goes on as nobody's. */
final class CookieFilter extends OncePerRequestFilter {
    private final PageSessions sessions;

    CookieFilter(PageSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SessionCookie.in(request).flatMap(sessions::find).ifPresent(who -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(who);
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }
}
