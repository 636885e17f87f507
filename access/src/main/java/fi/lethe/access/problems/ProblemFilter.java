// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: nothing thrown leaves it, because the container would log the message of what it catches; and
 * every denial is told to whoever listens.
 */
final class ProblemFilter extends OncePerRequestFilter {
    private final KnownProblems known;
    private final ApplicationEventPublisher events;

    ProblemFilter(KnownProblems known, ApplicationEventPublisher events) {
        this.known = known;
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        known.receive(request);
        try {
            chain.doFilter(request, response);
        } catch (ClientAbortException | AsyncRequestNotUsableException _) {
            // The caller has gone: nobody is left to answer.
        } catch (Exception | LinkageError | AssertionError | StackOverflowError thrown) {
            ProblemWriter.write(request, response, FrameworkProblems.of(thrown));
        }
        Denied.of(request).ifPresent(this::tell);
    }

    /** The answer has left already, so a listener that fails changes nothing for the caller. */
    private void tell(Denied denied) {
        try {
            events.publishEvent(denied);
        } catch (RuntimeException thrown) {
            Incident.log(thrown);
        }
    }
}
