// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal as the answer, from wherever in the server it arose. */
public final class ProblemWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Replaces whatever was to be answered; where the answer has begun already, does nothing. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Denied.note(request, refusal);
        var told = Told.of(request);
        var body = JSON.writeValueAsBytes(body(refusal, KnownProblems.of(request), told));
        response.resetBuffer();
        response.setStatus(refusal.status());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", told.tag());
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (refusal.retryAfterSeconds() > 0) {
            response.setHeader("Retry-After", Integer.toString(refusal.retryAfterSeconds()));
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static Map<String, Object> body(Refusal refusal, KnownProblems known, Told told) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + refusal.problem());
        body.put("title", ProblemType.title(refusal.problem()));
        body.put("status", refusal.status());
        body.put("detail", told.detail(refusal, known));
        if (!refusal.errors().isEmpty()) {
            body.put("errors", told.errors(refusal));
        }
        refusal.members().forEach(body::putIfAbsent);
        return body;
    }

    private ProblemWriter() {}
}
