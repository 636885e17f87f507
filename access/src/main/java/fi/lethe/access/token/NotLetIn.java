// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.problems.Denied;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.ProblemWriter;
import fi.lethe.access.problems.TypedRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers who comes without a valid token (RFC 6750, section 3), or is denied by the chain. Where there is nothing, the
 * answer is the same, but nobody was denied anything.
 */
final class NotLetIn implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final MappedAddresses addresses;

    NotLetIn(MappedAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
            throws IOException {
        var challenge = "Bearer realm=\"lethe\"";
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? challenge + ", error=\"invalid_token\"" : challenge);
        ProblemWriter.write(request, response, TypedRefusal.of(HttpProblems.NOT_SIGNED_IN));
        if (!addresses.contain(request)) {
            Denied.forget(request);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        ProblemWriter.write(request, response, TypedRefusal.of(HttpProblems.ROLE_NOT_PERMITTED));
    }
}
