// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.forgetting.pages;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.customer.ErasureGround;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.commands.CommandApi;
import fi.lethe.query.console.customer.CustomerPage;
import fi.lethe.query.console.customer.Dealings;
import fi.lethe.query.console.kept.Handover;
import fi.lethe.query.console.signin.SessionCookie;
import fi.lethe.query.projection.ProjectionBehind;
import fi.lethe.query.registry.Register;
import fi.lethe.query.request.CustomerUnknown;
import fi.lethe.query.request.Ids;
import fi.lethe.query.search.index.SearchBuilding;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.commands.CommandRule;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what would go and what would stay, and orders it. */
@Controller
class ForgettingPages {
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final CommandApi commands;
    private final Register register;
    private final LookAlikes lookAlikes;
    private final Permissions permissions;
    private final Wordings wordings;
    private final Clock clock;
    private final Handover orders;

    ForgettingPages(
            CommandApi commands,
            Register register,
            LookAlikes lookAlikes,
            Permissions permissions,
            Wordings wordings,
            Clock clock) {
        this.clock = clock;
        this.orders = new Handover("order", KEPT, clock);
        this.commands = commands;
        this.register = register;
        this.lookAlikes = lookAlikes;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    @GetMapping("/console/customers/{id}/forgetting")
    String confirm(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        permissions.require(actor, CommandRule.FORGET_CUSTOMER);
        var viewer = Viewer.of(permissions, actor, Viewer.Declared.NOTHING);
        var customer = Ids.read(id).orElseThrow(CustomerUnknown::new);
        var wording = wordings.in(locale);
        var body = Map.of("customer", customer, "ground", ErasureGround.NO_LONGER_NEEDED);
        var would = commands.read(
                commands.rehearse("forget-customer", token(request), commands.body(body)), Forgotten.class);
        var answer = register.customer(customer, viewer).orElseThrow(CustomerUnknown::new);
        model.addAttribute("customer", CustomerPage.of(answer, wording));
        model.addAttribute("goes", would.goes(wording));
        model.addAttribute("stays", would.stays(wording));
        var today = LocalDate.ofInstant(clock.instant(), wording.zone());
        model.addAttribute("dealings", Dealings.of(answer, today, wording));
        try {
            var searching = Viewer.searching(permissions, actor, null);
            model.addAttribute("others", lookAlikes.of(answer, searching, wording));
        } catch (SearchBuilding | ProjectionBehind _) { // forgetting does not wait for a search
            model.addAttribute("others", List.of());
            model.addAttribute("othersUnknown", true);
        }
        model.addAttribute("grounds", ErasureGround.values());
        model.addAttribute("pauses", Pause.values());
        model.addAttribute("key", UUID.randomUUID());
        return "console/forgetting";
    }

    /** The key makes a form that is sent twice one order. What came of it stands at an address of its own. */
    @PostMapping("/console/customers/{id}/forgetting")
    String order(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestParam ErasureGround ground,
            @RequestParam Pause pause,
            @RequestParam UUID key,
            HttpServletRequest request) {
        var customer = Ids.read(id).orElseThrow(CustomerUnknown::new);
        var body = Map.of("customer", customer, "ground", ground, "pause", pause.duration());
        var session = token(request);
        var done = commands.send("forget-customer", session, key, commands.body(body));
        var answer = Map.of("customer", customer.toString(), "answer", done.toString());
        return "redirect:/console/customers/" + customer + "/forgetting/" + orders.leave(actor.id(), session, answer);
    }

    /** Where the answer is no longer there, the customer's page tells the same. */
    @GetMapping("/console/customers/{id}/forgetting/{order}")
    String ordered(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID order,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        permissions.require(actor, CommandRule.FORGET_CUSTOMER);
        var answer = orders.of(actor.id(), token(request), order)
                .filter(each -> id.toString().equals(each.get("customer")))
                .map(each -> each.getOrDefault("answer", ""));
        if (answer.isEmpty()) {
            return "redirect:/console/customers/" + id;
        }
        var done = commands.read(commands.json(answer.get()), Forgotten.class);
        var wording = wordings.in(locale);
        var dieAt = done.keysDieAt();
        model.addAttribute("id", id);
        model.addAttribute("name", wording.customer(id));
        model.addAttribute("goes", done.goes(wording));
        model.addAttribute("stays", done.stays(wording));
        model.addAttribute("state", wording.text("state." + done.state()));
        model.addAttribute("waits", done.state().equals("ERASURE_ORDERED"));
        model.addAttribute("dieAt", dieAt == null ? null : wording.moment(dieAt));
        return "console/forgotten";
    }

    private static String token(HttpServletRequest request) {
        return SessionCookie.in(request).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_SIGNED_IN));
    }
}
