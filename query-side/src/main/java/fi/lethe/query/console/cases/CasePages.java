// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.personal.Requester;
import fi.lethe.query.cases.CaseAnswer;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.cases.CaseSummary;
import fi.lethe.query.cases.CaseUnknown;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.history.Chronicle;
import fi.lethe.query.console.history.ToldEntry;
import fi.lethe.query.customer.card.Values;
import fi.lethe.query.request.Ids;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.commands.CommandRule;
import fi.lethe.rules.roles.Call;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows which cases wait, and one of them. */
@Controller
class CasePages {
    private static final int FIRST_ROWS = 50;

    private final CaseReads cases;
    private final CaseList list;
    private final Chronicle chronicle;
    private final Permissions permissions;
    private final Wordings wordings;

    CasePages(CaseReads cases, CaseList list, Chronicle chronicle, Permissions permissions, Wordings wordings) {
        this.list = list;
        this.cases = cases;
        this.chronicle = chronicle;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    /** Open ones by their limits, closed ones the newest first. */
    @GetMapping("/console/cases")
    String list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String all,
            Locale locale,
            Model model) {
        permissions.require(actor, Call.READ_CASES);
        var wording = wordings.in(locale);
        var filter = show == null
                ? CaseFilter.OPEN
                : CaseFilter.of(show).orElseThrow(() -> TypedRefusal.of(HttpProblems.CONTENT_REFUSED));
        var found = list.of(filter, wording);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", CaseFilter.values());
        model.addAttribute("count", found.size());
        model.addAttribute("most", all == null ? FIRST_ROWS : found.size());
        model.addAttribute("rows", list.rows(all == null ? first(found) : found, actor, wording));
        model.addAttribute("mayOpen", permissions.grants(actor, CommandRule.OPEN_CASE));
        return "console/cases";
    }

    private static List<CaseSummary> first(List<CaseSummary> found) {
        return found.subList(0, Math.min(FIRST_ROWS, found.size()));
    }

    @GetMapping("/console/cases/{id}")
    String one(@AuthenticationPrincipal Actor actor, @PathVariable String id, Locale locale, Model model) {
        permissions.require(actor, Call.READ_CASES);
        var caseId = Ids.read(id).orElseThrow(CaseUnknown::new);
        var answer =
                cases.one(caseId, Viewer.ofCase(permissions, actor, caseId)).orElseThrow(CaseUnknown::new);
        var wording = wordings.in(locale);
        model.addAttribute("line", CaseLine.of(answer.summary(), wording));
        model.addAttribute("upToDate", answer.upToDate());
        model.addAttribute("requester", said(answer, wording));
        model.addAttribute(
                "words",
                new Values(wording).of(answer.words(), words -> words.lines().toList()));
        model.addAttribute("receivedBy", new Values(wording).given(answer.receivedBy(), List::of));
        model.addAttribute(
                "contested", answer.contested() == null ? null : wording.text("category." + answer.contested()));
        var history = chronicle.ofStream("case/" + caseId, actor, wording);
        model.addAttribute("history", history);
        model.addAttribute("handler", handler(history, wording));
        model.addAttribute("left", list.left(answer.summary(), wording));
        model.addAttribute("customers", list.concerned(answer.summary(), actor, wording));
        model.addAttribute(
                "mayClose",
                permissions.grants(actor, CommandRule.CLOSE_CASE)
                        && answer.summary().open());
        model.addAttribute("ends", CaseClosing.ends());
        return "console/case";
    }

    /** Who did something about it last; null where it was Lethe itself all the time. */
    private static @Nullable String handler(List<ToldEntry> history, Wording wording) {
        return history.stream()
                .map(ToldEntry::who)
                .filter(who -> !who.equals(wording.text("who.lethe")))
                .findFirst()
                .orElse(null);
    }

    private static List<String> said(CaseAnswer answer, Wording wording) {
        return new Values(wording).of(answer.requester(), CasePages::lines);
    }

    private static List<String> lines(Requester requester) {
        return Values.present(requester.name(), requester.contact(), requester.relation());
    }
}
