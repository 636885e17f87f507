// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.withheld;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.query.console.FormField;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.kept.Handover;
import fi.lethe.query.console.search.Landmarks;
import fi.lethe.query.console.signin.SessionCookie;
import fi.lethe.query.request.Parameters;
import fi.lethe.query.search.exact.ExactQuestion;
import fi.lethe.query.search.exact.ExactSearch;
import fi.lethe.query.search.exact.ExactWords;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds somebody whose data are withheld, so that their request can be answered; by POST only, as every search. */
@Controller
class ExactPages {
    private static final String CASE = "caseNumber";
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final ExactSearch search;
    private final Permissions permissions;
    private final Wordings wordings;
    private final Landmarks landmarks;
    private final Handover asked;

    ExactPages(ExactSearch search, Landmarks landmarks, Permissions permissions, Wordings wordings, Clock clock) {
        this.landmarks = landmarks;
        this.asked = new Handover("question", KEPT, clock);
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

    /** Leads to an address of its own, which tells nothing, so that nobody is asked to send a form again. */
    @PostMapping("/console/find")
    String find(
            @AuthenticationPrincipal Actor actor,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var _ = Viewer.finding(permissions, actor);
        var meant =
                Optional.ofNullable(FormField.given(fields.get(CASE))).flatMap(text -> landmarks.theCase(text, actor));
        if (meant.isPresent()) {
            return "redirect:" + meant.get();
        }
        return "redirect:/console/find/" + asked.leave(actor.id(), session(request), typed(fields));
    }

    @GetMapping("/console/find/{id}")
    String found(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var viewer = Viewer.finding(permissions, actor);
        var fields = asked.of(actor.id(), session(request), id);
        if (fields.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("gone", true);
            return ask(actor, model);
        }
        if (FormField.given(fields.get().get(CASE)) != null) {
            model.addAttribute("asked", fields.get());
            model.addAttribute("faults", List.of());
            model.addAttribute("noCase", true);
            return "console/find";
        }
        search.allow(viewer);
        var parameters = new Parameters();
        var question =
                ExactWords.of(name -> FormField.given(fields.get().get(name))).question(parameters);
        model.addAttribute("asked", fields.get());
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
        var rows = search.find(question, viewer).stream()
                .map(person -> WithheldRow.ofRestriction(person, wording))
                .toList();
        model.addAttribute("rows", rows);
        if (rows.isEmpty() && question instanceof ExactQuestion.Customer(var customer)) {
            landmarks.page(customer.toString(), actor).ifPresent(page -> {
                model.addAttribute("other", page);
                model.addAttribute("otherName", wording.customer(customer));
                model.addAttribute("otherId", customer);
            });
        }
        return "console/find";
    }

    private static Map<String, String> typed(Map<String, String> fields) {
        var typed = new HashMap<>(fields);
        typed.remove("_csrf");
        return typed;
    }

    private static String session(HttpServletRequest request) {
        return SessionCookie.in(request).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_SIGNED_IN));
    }
}
