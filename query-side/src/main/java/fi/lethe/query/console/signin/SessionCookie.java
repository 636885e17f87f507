// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import fi.lethe.access.account.KnownBrowsers;
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
    private static final String MARKS = "lethe-browser";
    private static final Duration LONGER = Duration.ofDays(1);

    /** With it a browser takes a cookie only over TLS, for this host and all of its paths (RFC 6265bis, section 4.1.3.2). */
    private static final String FOR_THIS_HOST = "__Host-";

    private SessionCookie() {}

    /** The token in it. */
    public static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(NAME, request)))
                .map(cookie -> cookie.getValue());
    }

    /** By what this browser is known, apart from any session. */
    static Optional<String> marks(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(MARKS, request)))
                .map(cookie -> cookie.getValue());
    }

    static String ofMarks(PageSessions.Opened session, HttpServletRequest request) {
        return secured(MARKS, session.marks(), request)
                .maxAge(KnownBrowsers.VALID)
                .build()
                .toString();
    }

    /** It stays a day longer than the session, so that who sends a form too late is known again; it opens nothing by then. */
    static String of(PageSessions.Opened session, HttpServletRequest request, Clock clock) {
        var age = Duration.between(clock.instant(), session.expiresAt()).plus(LONGER);
        return secured(NAME, session.token(), request).maxAge(age).build().toString();
    }

    static String cleared(HttpServletRequest request) {
        return secured(NAME, "", request).maxAge(0).build().toString();
    }

    static String name(String name, HttpServletRequest request) {
        return request.isSecure() ? FOR_THIS_HOST + name : name;
    }

    static ResponseCookie.ResponseCookieBuilder secured(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name(name, request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/");
    }
}
