// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Looks at the secret of a form that the filter for all others cannot read, because it comes with a file. */
public final class FormSecret {
    /** The field that carries it. */
    public static final String NAME = "_csrf";

    private FormSecret() {}

    /** Whether what was sent is the secret of the session with which the request comes. */
    public static boolean isOf(HttpServletRequest request, String sent) {
        var secret = new FormTokens().loadToken(request);
        if (secret == null) {
            return false;
        }
        var asSent = new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getParameter(String name) {
                return name.equals(NAME) ? sent : null;
            }
        };
        var given = new XorCsrfTokenRequestAttributeHandler().resolveCsrfTokenValue(asSent, secret);
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        secret.getToken().getBytes(StandardCharsets.UTF_8));
    }
}
