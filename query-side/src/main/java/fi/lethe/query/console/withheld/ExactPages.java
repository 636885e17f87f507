// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.withheld;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.FieldError;
import fi.lethe.query.console.FormField;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.request.Parameters;
import fi.lethe.query.search.exact.ExactSearch;
import fi.lethe.query.search.exact.ExactWords;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds somebody whose data are withheld, so that their request can be answered; by POST only, as every search. */
@Controller
class ExactPages {
    private final ExactSearch search;
    private final Permissions permissions;
    private final Wordings wordings;

    ExactPages(ExactSearch search, Permissions permissions, Wordings wordings) {
        this.search = search;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    @GetMapping("/console/find")
    String ask(@AuthenticationPrincipal Actor actor, Model model) {
        permissions.require(actor, Call.FIND_WITHHELD);
        model.addAttribute("asked", Map.of());
        model.addAttribute("faults", List.of());
        return "console/find";
    }

    @PostMapping("/console/find")
    String find(
            @AuthenticationPrincipal Actor actor,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var viewer = Viewer.finding(permissions, actor);
        search.allow(viewer);
        var parameters = new Parameters();
        var question = ExactWords.of(name -> FormField.given(fields.get(name))).question(parameters);
        model.addAttribute("asked", fields);
        model.addAttribute(
                "faults",
                parameters.faults().stream()
                        .map(FieldError::pointer)
                        .map(pointer -> pointer.replace("/", ""))
                        .toList());
        if (question == null || !parameters.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "console/find";
        }
        var wording = wordings.in(locale);
        model.addAttribute(
                "rows",
                search.find(question, viewer).stream()
                        .map(person -> WithheldRow.ofRestriction(person, wording))
                        .toList());
        return "console/find";
    }
}
