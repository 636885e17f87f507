// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.edge;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.ProblemWriter;
import fi.lethe.access.problems.TypedRefusal;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Before anything else looks at a request: refuses hosts that are not ours, puts the public address in the place of the
 * one that the request claims, and says that nobody keeps the answer. What could not be read has been refused before.
 */
final class EdgeValve extends ValveBase implements AccessLog {
    /** Asked by whoever watches the process, under whatever name that one has for it. */
    private static final String HEALTH = "/api/health/";

    private static final String ONE_YEAR = "max-age=31536000";

    private final KnownHosts hosts;
    private final PublicAddress address;

    EdgeValve(KnownHosts hosts, PublicAddress address) {
        super(true);
        this.hosts = hosts;
        this.address = address;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        if (address.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        if (!response.isError() && !isOurs(request)) {
            ProblemWriter.write(request, response, TypedRefusal.of(HttpProblems.MISDIRECTED));
        } else if (!response.isError() && isPacked(request)) {
            response.setHeader("Accept-Encoding", "identity");
            ProblemWriter.write(request, response, TypedRefusal.of(HttpProblems.CONTENT_ENCODING));
        } else {
            putPublicAddress(request);
            getNext().invoke(request, response);
        }
    }

    /** Nothing is unpacked here, so that nothing small becomes large (RFC 9110, sections 8.4 and 12.5.3). */
    private static boolean isPacked(Request request) {
        var encoding = request.getHeader("Content-Encoding");
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    /** Of an answer that Tomcat gives before any valve: that to {@code OPTIONS *}. All others have been sent by now. */
    @Override
    public void log(Request request, Response response, long time) {
        response.setHeader("Cache-Control", "no-store");
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {} // nothing is written anywhere

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }

    private boolean isOurs(Request request) {
        return request.getDecodedRequestURI().startsWith(HEALTH)
                || hosts.know(request.getHeader("Host"), request.getLocalAddr(), request.getLocalPort());
    }

    private void putPublicAddress(Request request) {
        var url = address.url();
        if (url != null) {
            request.getCoyoteRequest().scheme().setString(url.getScheme());
            request.getCoyoteRequest().serverName().setString(url.getHost());
            request.setServerPort(PublicAddress.port(url));
            request.setSecure(address.isSecure());
        }
    }
}
