// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.Coded;
import fi.lethe.events.PurposeId;
import fi.lethe.events.cases.CaseState;
import fi.lethe.query.cases.CaseQuestion;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.cases.CaseUnknown;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.cases.CaseLine;
import fi.lethe.query.console.history.Chronicle;
import fi.lethe.query.registry.CustomerAnswer;
import fi.lethe.query.registry.Moments;
import fi.lethe.query.registry.NothingFolded;
import fi.lethe.query.registry.Register;
import fi.lethe.query.request.CustomerUnknown;
import fi.lethe.query.request.Ids;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.commands.CommandRule;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what the register holds of a customer, or held, beside what happened. */
@Controller
class CustomerPages {
    private static final int MOST_CASES = 20;

    private final Register register;
    private final Moments moments;
    private final Chronicle chronicle;
    private final Permissions permissions;
    private final Wordings wordings;
    private final CaseReads cases;

    CustomerPages(
            Register register,
            Moments moments,
            Chronicle chronicle,
            Permissions permissions,
            Wordings wordings,
            CaseReads cases) {
        this.register = register;
        this.moments = moments;
        this.chronicle = chronicle;
        this.permissions = permissions;
        this.wordings = wordings;
        this.cases = cases;
    }

    @GetMapping("/console/customers/{id}")
    String customer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(name = "case", required = false) @Nullable String forCase,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var caseId = forCase == null ? null : Ids.read(forCase).orElseThrow(CaseUnknown::new);
        var viewer = Viewer.of(permissions, actor, declared(caseId));
        permissions.require(actor, Call.READ_HISTORY);
        var customer = Ids.read(id).filter(chronicle::knows).orElseThrow(CustomerUnknown::new);
        var wording = wordings.in(locale);
        var moment = AsOf.read(asOf, moments, wording);
        if (moment.fault()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var last = moment.last();
        var found = find(customer, last, viewer);
        model.addAttribute("id", customer);
        model.addAttribute("moment", moment);
        model.addAttribute("customer", found.answer() == null ? null : CustomerPage.of(found.answer(), wording));
        model.addAttribute("upToDate", found.upToDate());
        model.addAttribute("history", chronicle.of(customer, last, actor, wording));
        model.addAttribute("actions", last == null ? actions(found.answer(), actor, wording) : List.of());
        done(done, wording).ifPresent(text -> model.addAttribute("done", text));
        model.addAttribute("forCase", caseId);
        model.addAttribute("cases", openCases(customer, actor, wording));
        model.addAttribute("mayReadForCase", isRestricted(found) && permissions.grants(actor, Call.OPEN_RESTRICTED));
        model.addAttribute("mayOpenCase", last == null && permissions.grants(actor, CommandRule.OPEN_CASE));
        return "console/customer";
    }

    private List<Action> actions(@Nullable CustomerAnswer answer, Actor actor, Wording wording) {
        return answer == null
                ? List.of()
                : CustomerPage.of(answer, wording).actions().stream()
                        .filter(command -> permissions.grants(actor, command))
                        .map(command -> Action.of(command, answer.customer(), wording))
                        .toList();
    }

    /** That a form has just been sent, of which the address tells the command and nothing else. */
    private static Optional<String> done(@Nullable String command, Wording wording) {
        return Optional.ofNullable(command)
                .flatMap(code -> Coded.of(CommandRule.class, code))
                .map(rule -> wording.text("form.done", wording.text("form." + rule.code())));
    }

    /** Withheld data are opened to who comes for a case. */
    private static Viewer.Declared declared(@Nullable UUID caseId) {
        return caseId == null ? Viewer.Declared.NOTHING : new Viewer.Declared(PurposeId.RIGHTS_REQUEST, caseId, null);
    }

    private static boolean isRestricted(Found found) {
        return found.answer() != null && found.answer().restriction() != null;
    }

    private List<CaseLine> openCases(UUID customer, Actor actor, Wording wording) {
        return permissions.mayCall(actor, Call.READ_CASES)
                ? cases.list(new CaseQuestion(CaseState.OPEN, null, customer, null), MOST_CASES).stream()
                        .map(each -> CaseLine.of(each, wording))
                        .toList()
                : List.of();
    }

    private record Found(@Nullable CustomerAnswer answer, boolean upToDate) {}

    private Found find(UUID customer, @Nullable Long last, Viewer viewer) {
        try {
            return (last == null ? register.customer(customer, viewer) : register.customerAt(customer, last, viewer))
                    .map(answer -> new Found(answer, answer.upToDate()))
                    .orElseGet(() -> new Found(null, true));
        } catch (NothingFolded _) {
            return new Found(null, false);
        }
    }
}
