// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what the container refuses before any application sees it; Tomcat makes it by its class name. */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemWriter.write(request, response, TypedRefusal.ofStatus(response.getStatus()));
        } catch (IOException _) {
            // The caller has gone: nobody is left to answer.
        }
    }
}
