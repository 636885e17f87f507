// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.trail;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.FieldError;
import fi.lethe.query.audit.AuditLine;
import fi.lethe.query.audit.AuditLines;
import fi.lethe.query.audit.AuditQuestions;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.history.Chronicle;
import fi.lethe.query.request.Parameters;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds entries by what they show to everybody: where who may not search begins. */
@Controller
class TrailPages {
    private static final int PAGE = 50;

    private final AuditLines lines;
    private final AuditQuestions questions;
    private final Chronicle chronicle;
    private final Permissions permissions;
    private final Wordings wordings;

    TrailPages(
            AuditLines lines,
            AuditQuestions questions,
            Chronicle chronicle,
            Permissions permissions,
            Wordings wordings) {
        this.lines = lines;
        this.questions = questions;
        this.chronicle = chronicle;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    @GetMapping(Filters.LIST)
    String entries(
            @AuthenticationPrincipal Actor actor,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        permissions.require(actor, Call.READ_AUDIT);
        var wording = wordings.in(locale);
        var filters = Filters.of(parameters);
        var reading = new Parameters();
        var filter = questions.read(filters.asked(), reading);
        var wrong = reading.faults().stream()
                .map(FieldError::pointer)
                .map(pointer -> pointer.substring(1))
                .distinct()
                .toList();
        var page = wrong.isEmpty() && !filters.strange() ? lines.page(filter, PAGE) : null;
        var found = page == null ? List.<AuditLine>of() : page.entries();
        var actors = questions.actors();
        var teller = chronicle.teller(
                Stream.concat(actors.stream(), found.stream().map(AuditLine::actor))
                        .toList(),
                actor,
                wording);
        var shown = new ShownFilters(filters, actors, teller.named(), wording);
        model.addAttribute("asked", filters.asked());
        model.addAttribute("chips", shown.chips(wrong));
        model.addAttribute("types", shown.types());
        model.addAttribute("actors", shown.whoActed());
        var saved = SavedFilters.of(actor.id(), request);
        model.addAttribute("given", filters.narrowing());
        model.addAttribute("saved", saved.byName());
        model.addAttribute(
                "mayBeSaved",
                page != null && !filters.narrowing().isEmpty() && saved.byName().size() < SavedFilters.MOST);
        model.addAttribute("wrong", wrong);
        model.addAttribute("faults", shown.faults(wrong));
        if (page == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            model.addAttribute(
                    "rows",
                    found.stream().map(line -> TrailRow.of(line, teller)).toList());
            var cursor = page.cursor();
            model.addAttribute("next", cursor == null ? null : filters.after(cursor));
        }
        return "console/entries";
    }
}
