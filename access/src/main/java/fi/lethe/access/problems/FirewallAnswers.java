// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Answers requests that the firewall finds too strange to read: tricks in the path, in headers, in the method. */
final class FirewallAnswers implements RequestRejectedHandler {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        var known = METHODS.contains(request.getMethod());
        ProblemWriter.write(
                request,
                response,
                TypedRefusal.of(known ? HttpProblems.MALFORMED_REQUEST : HttpProblems.METHOD_NOT_ALLOWED));
    }
}
