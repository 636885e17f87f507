// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import fi.lethe.access.token.PageSessions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that holds the token of who is signed in: sent to this server only, and read by no script. */
public final class SessionCookie {
    private static final String NAME = "lethe-session";

    private SessionCookie() {}

    /** The token in it. */
    public static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> cookie.getValue());
    }

    static String of(PageSessions.Opened session, HttpServletRequest request, Clock clock) {
        var age = Duration.between(clock.instant(), session.expiresAt());
        return secured(NAME, session.token(), request).maxAge(age).build().toString();
    }

    static String cleared(HttpServletRequest request) {
        return secured(NAME, "", request).maxAge(0).build().toString();
    }

    static ResponseCookie.ResponseCookieBuilder secured(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/");
    }
}
