// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * The secret that a form must carry, so that no other site can send it: derived from the session's token, and good for
 * that session only. Who is not signed in gets a random one, in a cookie of its own.
 */
final class FormTokens implements CsrfTokenRepository {
    private static final String COOKIE = "lethe-form";
    private static final int RANDOM_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return SessionCookie.in(request).map(FormTokens::derived).orElseGet(this::fresh);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && SessionCookie.in(request).isEmpty()) {
            var cookie =
                    SessionCookie.secured(COOKIE, token.getToken(), request).build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionCookie.in(request).map(FormTokens::derived).orElseGet(() -> ofCookie(request));
    }

    private static @Nullable CsrfToken ofCookie(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, SessionCookie.name(COOKIE, request));
        return cookie == null || cookie.getValue().isEmpty() ? null : token(cookie.getValue());
    }

    private CsrfToken fresh() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static CsrfToken derived(String session) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(("form of " + session).getBytes(StandardCharsets.UTF_8));
            return token(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }
}
