// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells a human what a type of problem means: the page behind each type URI (RFC 9457, section 4). */
@RestController
class ProblemPages {
    private final KnownProblems problems;

    ProblemPages(KnownProblems problems) {
        this.problems = problems;
    }

    @GetMapping(path = "/problems/{name}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(@PathVariable String name) {
        var type = problems.named(name)
                .orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_FOUND, "There is no problem type of this name."));
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title></head>
                <body>
                <h1>%1$s</h1>
                <p>%2$s, HTTP %3$d</p>
                <p>%4$s</p>
                <p lang="fi">%5$s</p>
                </body>
                </html>
                """.formatted(
                        ProblemType.title(type.name()), type.name(), type.status(), type.english(), type.finnish());
    }
}
