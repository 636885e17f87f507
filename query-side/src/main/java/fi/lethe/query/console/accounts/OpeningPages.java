// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.accounts;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.administration.InvitationBody;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.Refusal;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.Role;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.signin.SessionCookie;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens an account, and gives links. A link is shown on a page of its own for a few minutes, and stands in no address. */
@Controller
class OpeningPages {
    private final Accounts accounts;
    private final GivenLinks links;
    private final Permissions permissions;
    private final Wordings wordings;

    OpeningPages(Accounts accounts, GivenLinks links, Permissions permissions, Wordings wordings) {
        this.accounts = accounts;
        this.links = links;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    @GetMapping(AccountPages.ALL + "/new")
    String blank(@AuthenticationPrincipal Actor actor, Model model) {
        permissions.require(actor, Call.KEEP_ACCOUNTS);
        return form(model, List.of());
    }

    @PostMapping(AccountPages.ALL + "/new")
    String open(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(required = false) @Nullable List<@Nullable String> roles,
            HttpServletRequest request,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permissions.require(actor, Call.KEEP_ACCOUNTS);
        var wording = wordings.in(locale);
        try {
            var account = accounts.invite(new InvitationBody(name, login, roles).invitation(), actor.id());
            var waits = accounts.rolesProposed(account).isPresent();
            return "redirect:" + links.give(account, actor.id(), session(request), waits);
        } catch (Refusal refused) {
            response.setStatus(refused.status());
            model.addAttribute("reason", wording.textOr("problem." + refused.problem(), "problem.content-refused"));
            model.addAttribute("name", name);
            model.addAttribute("login", login);
            model.addAttribute("chosen", roles == null ? List.of() : roles);
            return form(
                    model, refused.errors().stream().map(FieldError::pointer).toList());
        }
    }

    @PostMapping(AccountPages.ALL + "/{id}/link")
    String give(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        permissions.require(actor, Call.KEEP_ACCOUNTS);
        return "redirect:" + links.give(id, actor.id(), session(request), false);
    }

    /** Where it is no longer there, another one is given. */
    @GetMapping(AccountPages.ALL + "/{id}/given-link/{given}")
    String given(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID given,
            HttpServletRequest request,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permissions.require(actor, Call.KEEP_ACCOUNTS);
        var link = links.of(id, actor.id(), session(request), given);
        model.addAttribute("account", id);
        link.ifPresentOrElse(
                found -> {
                    model.addAttribute("link", found.link());
                    model.addAttribute("waits", found.waits());
                    model.addAttribute("expires", wordings.in(locale).moment(found.expires()));
                },
                () -> response.setStatus(HttpStatus.GONE.value()));
        return "console/accounts-link";
    }

    private static String form(Model model, List<String> faults) {
        model.addAttribute("all", Role.values());
        model.addAttribute("faults", faults);
        return "console/accounts-new";
    }

    private static String session(HttpServletRequest request) {
        return SessionCookie.in(request).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_SIGNED_IN));
    }
}
