// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.cases.CaseOutcome;
import fi.lethe.query.cases.CaseUnknown;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.commands.CommandApi;
import fi.lethe.query.console.signin.SessionCookie;
import fi.lethe.query.request.Ids;
import fi.lethe.rules.commands.CommandRule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closes a case in two steps: the reason is chosen at the case, and what comes of it is confirmed on a page of its own. */
@Controller
@RequestMapping("/console/cases/{id}/closing")
class CaseClosing {
    private static final String CLOSE = "close-case";

    private final CommandApi commands;
    private final CaseSubject cases;
    private final CaseList list;
    private final Permissions permissions;
    private final Wordings wordings;

    CaseClosing(CommandApi commands, CaseSubject cases, CaseList list, Permissions permissions, Wordings wordings) {
        this.commands = commands;
        this.cases = cases;
        this.list = list;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Done(long position) {}

    /** Nothing is closed yet; what the command would be refused for is said here. */
    @GetMapping
    String ask(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestParam CaseOutcome outcome,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        permissions.require(actor, CommandRule.CLOSE_CASE);
        var summary = Ids.read(id).flatMap(list::one).orElseThrow(CaseUnknown::new);
        var wording = wordings.in(locale);
        var _ = commands.rehearse(CLOSE, token(request), commands.body(body(summary.caseId(), outcome)));
        model.addAttribute("line", CaseLine.of(summary, wording));
        model.addAttribute("left", list.left(summary, wording));
        model.addAttribute("outcome", outcome);
        model.addAttribute("ending", wording.text("case-outcome." + outcome.code()));
        model.addAttribute("key", UUID.randomUUID());
        return "console/case-closing";
    }

    /** The key makes a form that is sent twice one end. */
    @PostMapping
    String close(
            @PathVariable String id,
            @RequestParam CaseOutcome outcome,
            @RequestParam UUID key,
            HttpServletRequest request) {
        var caseId = Ids.read(id).orElseThrow(CaseUnknown::new);
        var body = commands.body(body(caseId, outcome));
        var done = commands.read(commands.send(CLOSE, token(request), key, body), Done.class);
        cases.await(done.position());
        return "redirect:" + cases.page(caseId);
    }

    private static Map<String, String> body(UUID caseId, CaseOutcome outcome) {
        return Map.of("case", caseId.toString(), "outcome", outcome.code());
    }

    /** The ends that need no reply. */
    static CaseOutcome[] ends() {
        return Arrays.stream(CaseOutcome.values())
                .filter(outcome -> !outcome.needsReply())
                .toArray(CaseOutcome[]::new);
    }

    private static String token(HttpServletRequest request) {
        return SessionCookie.in(request).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_SIGNED_IN));
    }
}
