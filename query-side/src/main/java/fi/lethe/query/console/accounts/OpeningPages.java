// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.accounts;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.administration.InvitationBody;
import fi.lethe.access.edge.PublicAddress;
import fi.lethe.access.password.Links;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.Refusal;
import fi.lethe.events.Role;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.Wordings;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens an account, and gives links. A link is shown on the answer to the form, once, and stands in no address. */
@Controller
class OpeningPages {
    private final Accounts accounts;
    private final Links links;
    private final PublicAddress address;
    private final Permissions permissions;
    private final Wordings wordings;

    OpeningPages(Accounts accounts, Links links, PublicAddress address, Permissions permissions, Wordings wordings) {
        this.accounts = accounts;
        this.links = links;
        this.address = address;
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
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permissions.require(actor, Call.KEEP_ACCOUNTS);
        var wording = wordings.in(locale);
        try {
            var account = accounts.invite(new InvitationBody(name, login, roles).invitation(), actor.id());
            model.addAttribute("waits", accounts.rolesProposed(account).isPresent());
            return link(account, actor, wording, model);
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
    String give(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        permissions.require(actor, Call.KEEP_ACCOUNTS);
        return link(id, actor, wordings.in(locale), model);
    }

    private static String form(Model model, List<String> faults) {
        model.addAttribute("all", Role.values());
        model.addAttribute("faults", faults);
        return "console/accounts-new";
    }

    private String link(UUID account, Actor actor, Wording wording, Model model) {
        var link = links.give(account, Links.THREE_DAYS, actor.id());
        model.addAttribute("account", account);
        model.addAttribute("link", address.link(link.path()));
        model.addAttribute("expires", wording.moment(link.expiresAt()));
        return "console/accounts-link";
    }
}
