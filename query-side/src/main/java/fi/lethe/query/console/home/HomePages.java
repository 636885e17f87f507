// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.query.console.Wordings;
import fi.lethe.rules.commands.CommandRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, by the reader's roles. */
@Controller
class HomePages {
    private final List<Desk> desks;
    private final Permissions permissions;
    private final Wordings wordings;
    private final Clock clock;

    HomePages(List<Desk> desks, Permissions permissions, Wordings wordings, Clock clock) {
        this.desks = desks.stream().sorted(Comparator.comparing(Desk::role)).toList();
        this.permissions = permissions;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** Who has several roles sees the parts of each, once. */
    @GetMapping("/console")
    String home(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        var wording = wordings.in(locale);
        var now = clock.instant();
        var mine = desks.stream()
                .filter(desk -> actor.roles().contains(desk.role()))
                .toList();
        var parts = mine.stream().map(desk -> desk.parts(actor, now, wording)).toList();
        model.addAttribute(
                "heading",
                mine.isEmpty()
                        ? "home.title.none"
                        : "home.title." + mine.getFirst().role().code());
        model.addAttribute("waiting", mine.isEmpty());
        model.addAttribute("today", wording.weekday(LocalDate.ofInstant(now, wording.zone())));
        model.addAttribute(
                "figures",
                parts.stream()
                        .flatMap(each -> each.figures().stream())
                        .distinct()
                        .toList());
        model.addAttribute(
                "main",
                parts.stream().flatMap(each -> each.main().stream()).distinct().toList());
        model.addAttribute(
                "side",
                parts.stream().flatMap(each -> each.side().stream()).distinct().toList());
        model.addAttribute("mayRegister", permissions.grants(actor, CommandRule.REGISTER_CUSTOMER));
        model.addAttribute("mayOpenCase", permissions.grants(actor, CommandRule.OPEN_CASE));
        return "console/home";
    }
}
