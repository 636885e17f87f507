// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Addresses that are no page's: who followed a broken link is told so in a page. */
@Controller
class UnknownPages {

    /** Whatever no other page is found at; names of files have a dot. */
    @GetMapping("/console/{name:[^.]+}/**")
    String none() {
        throw TypedRefusal.of(HttpProblems.NOT_FOUND);
    }
}
