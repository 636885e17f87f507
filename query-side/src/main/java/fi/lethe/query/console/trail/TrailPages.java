// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.trail;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.ledger.EventType;
import fi.lethe.ledger.EventTypes;
import fi.lethe.query.audit.AuditLines;
import fi.lethe.query.audit.AuditPage;
import fi.lethe.query.audit.AuditQuestions;
import fi.lethe.query.audit.AuditQuestions.Asked;
import fi.lethe.query.console.FormField;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.request.Parameters;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds entries by what they show to everybody: where who may not search begins. */
@Controller
class TrailPages {
    private static final int PAGE = 50;

    private final AuditLines lines;
    private final AuditQuestions questions;
    private final Permissions permissions;
    private final Wordings wordings;

    TrailPages(AuditLines lines, AuditQuestions questions, Permissions permissions, Wordings wordings) {
        this.lines = lines;
        this.questions = questions;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    @GetMapping("/console/entries")
    String entries(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(name = "actor", required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String fromPosition,
            @RequestParam(required = false) @Nullable String toPosition,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permissions.require(actor, Call.READ_AUDIT);
        var asked = new Asked(
                FormField.given(customer),
                FormField.given(type),
                FormField.given(by),
                FormField.given(token),
                FormField.given(from),
                FormField.given(to),
                FormField.given(fromPosition),
                FormField.given(toPosition),
                FormField.given(cursor));
        model.addAttribute("asked", asked);
        model.addAttribute(
                "types",
                EventTypes.all().each().stream().map(EventType::name).sorted().toList());
        model.addAttribute("faults", List.of());
        try {
            var wording = wordings.in(locale);
            var page = page(asked);
            model.addAttribute(
                    "rows",
                    page.entries().stream()
                            .map(line -> TrailRow.of(line, actor, wording))
                            .toList());
            model.addAttribute("cursor", page.cursor());
        } catch (TypedRefusal refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw refused;
            }
            response.setStatus(refused.status());
            model.addAttribute(
                    "faults",
                    refused.errors().stream()
                            .map(FieldError::pointer)
                            .map(pointer -> pointer.substring(1))
                            .toList());
        }
        return "console/entries";
    }

    private AuditPage page(Asked asked) {
        var parameters = new Parameters();
        var filter = questions.read(asked, parameters);
        parameters.refuseFaults();
        return lines.page(filter, PAGE);
    }
}
