// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers whatever a controller throws with a problem. */
@RestControllerAdvice
class ProblemAdvice {

    @ExceptionHandler
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        FrameworkProblems.headers(thrown, response);
        ProblemWriter.write(request, response, FrameworkProblems.of(thrown));
    }

    /** The caller has gone: nobody is left to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}
}
