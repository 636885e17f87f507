// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.Coded;
import fi.lethe.events.PurposeId;
import fi.lethe.query.cases.CaseQuestion;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.cases.CaseSummary;
import fi.lethe.query.cases.CaseUnknown;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.cases.CaseLine;
import fi.lethe.query.console.cases.TimeLeft;
import fi.lethe.query.console.history.Chronicle;
import fi.lethe.query.customer.standing.State;
import fi.lethe.query.registry.CustomerAnswer;
import fi.lethe.query.registry.NothingFolded;
import fi.lethe.query.registry.Register;
import fi.lethe.query.request.CustomerUnknown;
import fi.lethe.query.request.Ids;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.commands.CommandRule;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows what the register holds of a customer, or held, beside what happened. */
@Controller
class CustomerPages {
    private static final int MOST_CASES = 50;
    private static final int MOST_VIEWINGS = 100;
    private static final int FIRST_ROWS = 10;
    private static final int LATEST = 4;

    private static final Set<State> STANDS = Set.of(State.ACTIVE, State.ENDED);
    private static final Set<CommandRule> OF_RIGHTS =
            Set.of(CommandRule.RESTRICT_PROCESSING, CommandRule.LIFT_RESTRICTION, CommandRule.OBJECT_TO_PROCESSING);

    private final Register register;
    private final Chronicle chronicle;
    private final Permissions permissions;
    private final Wordings wordings;
    private final CaseReads cases;
    private final Surroundings around;

    CustomerPages(
            Register register,
            Chronicle chronicle,
            Permissions permissions,
            Wordings wordings,
            CaseReads cases,
            Surroundings around) {
        this.register = register;
        this.chronicle = chronicle;
        this.permissions = permissions;
        this.wordings = wordings;
        this.cases = cases;
        this.around = around;
    }

    @GetMapping({"/console/customers/{id}", "/console/customers/{id}/{tab:orders|cases|rights|history|viewings}"})
    String customer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String all,
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
        var moment = AsOf.read(asOf, around.moments(), wording);
        if (moment.fault()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var last = moment.last();
        var found = find(customer, last, viewer);
        model.addAttribute("id", customer);
        model.addAttribute("moment", moment);
        model.addAttribute("customer", found.answer() == null ? null : CustomerPage.of(found.answer(), wording));
        model.addAttribute("upToDate", found.upToDate());
        var shown = tab == null ? Tab.DETAILS : Tab.of(tab).orElse(Tab.DETAILS);
        model.addAttribute("tab", shown);
        model.addAttribute("tabs", tabs(actor));
        model.addAttribute("query", query(caseId, asOf));
        model.addAttribute("rows", all == null ? FIRST_ROWS : Integer.MAX_VALUE);
        model.addAttribute("latest", shown == Tab.DETAILS ? LATEST : Integer.MAX_VALUE);
        var past = chronicle.past(customer.toString(), last, actor, wording);
        var answer = found.answer();
        if (answer != null) {
            model.addAttribute("dealings", Dealings.of(answer, around.today(wording), wording));
            around.destruction(answer, wording).ifPresent(when -> model.addAttribute("destruction", when));
            model.addAttribute("rights", Rights.of(answer, past, wording));
            if (!STANDS.contains(answer.state())) {
                model.addAttribute("erased", Erased.of(past, wording));
            }
        }
        if (shown == Tab.VIEWINGS) {
            permissions.require(actor, Call.READ_AUDIT);
            model.addAttribute("viewings", around.viewings(customer, MOST_VIEWINGS, actor, wording));
        }
        model.addAttribute("history", past.told());
        model.addAttribute("actions", last == null ? actions(found.answer(), _ -> true, actor, wording) : List.of());
        model.addAttribute(
                "rightsActions",
                last == null ? actions(found.answer(), OF_RIGHTS::contains, actor, wording) : List.of());
        done(done, wording).ifPresent(text -> model.addAttribute("done", text));
        model.addAttribute("forCase", caseId);
        model.addAttribute("cases", cases(customer, actor, wording));
        model.addAttribute("mayReadForCase", isRestricted(found) && permissions.grants(actor, Call.OPEN_RESTRICTED));
        model.addAttribute("mayOpenCase", last == null && permissions.grants(actor, CommandRule.OPEN_CASE));
        return "console/customer";
    }

    private List<Action> actions(
            @Nullable CustomerAnswer answer, Predicate<CommandRule> which, Actor actor, Wording wording) {
        return answer == null
                ? List.of()
                : CustomerPage.of(answer, wording).actions().stream()
                        .filter(command -> which.test(command) && permissions.grants(actor, command))
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

    /** For which case and as of when, as every tab's address goes on; nothing where neither is given. */
    private static String query(@Nullable UUID caseId, @Nullable String asOf) {
        var query = UriComponentsBuilder.newInstance();
        if (caseId != null) {
            query.queryParam("case", caseId);
        }
        if (asOf != null && !asOf.isEmpty()) {
            query.queryParam("asOf", "{asOf}");
        }
        return query.encode()
                .buildAndExpand(Map.of("asOf", asOf == null ? "" : asOf))
                .toUriString();
    }

    private List<Tab> tabs(Actor actor) {
        return Arrays.stream(Tab.values())
                .filter(each -> switch (each) {
                    case DETAILS, ORDERS, RIGHTS, HISTORY -> true;
                    case CASES -> permissions.mayCall(actor, Call.READ_CASES);
                    case VIEWINGS -> permissions.mayCall(actor, Call.READ_AUDIT);
                })
                .toList();
    }

    /** Open ones first, those of them whose limit comes first. */
    private List<CaseRow> cases(UUID customer, Actor actor, Wording wording) {
        return permissions.mayCall(actor, Call.READ_CASES)
                ? cases.list(new CaseQuestion(null, null, customer, null), MOST_CASES).stream()
                        .sorted(Comparator.comparing(CaseSummary::open)
                                .reversed()
                                .thenComparing(each -> each.limit().dueOn()))
                        .map(each -> new CaseRow(
                                CaseLine.of(each, wording),
                                each.open() ? TimeLeft.of(each, around.now(), wording) : null))
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
