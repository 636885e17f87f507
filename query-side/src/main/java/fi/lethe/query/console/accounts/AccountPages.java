// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.accounts;

import fi.lethe.access.account.AccountProblems;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.Role;
import fi.lethe.ledger.AccountLog;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.history.Chronicle;
import fi.lethe.query.request.Ids;
import fi.lethe.rules.roles.Call;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who has an account, and one of them with what happened to it. */
@Controller
class AccountPages {
    static final String ALL = "/console/accounts";

    private final AccountLines accounts;
    private final AgreementLines agreements;
    private final ProposalLines proposals;
    private final Chronicle chronicle;
    private final Permissions permissions;
    private final Wordings wordings;

    AccountPages(
            AccountLines accounts,
            AgreementLines agreements,
            ProposalLines proposals,
            Chronicle chronicle,
            Permissions permissions,
            Wordings wordings) {
        this.accounts = accounts;
        this.agreements = agreements;
        this.proposals = proposals;
        this.chronicle = chronicle;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    @GetMapping(ALL)
    String list(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        permissions.require(actor, Call.READ_ACCOUNTS);
        var wording = wordings.in(locale);
        model.addAttribute("rows", accounts.all(actor, wording));
        model.addAttribute("proposals", proposals.all(actor, wording));
        model.addAttribute("mayOpen", permissions.grants(actor, Call.KEEP_ACCOUNTS));
        return "console/accounts";
    }

    /** @param done what has just been done; one of the messages {@code accounts.done.*} */
    @GetMapping(ALL + "/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            Locale locale,
            Model model) {
        permissions.require(actor, Call.READ_ACCOUNTS);
        var wording = wordings.in(locale);
        var account = Ids.read(id).orElseThrow(() -> TypedRefusal.of(AccountProblems.UNKNOWN));
        var line = accounts.one(account, actor, wording).orElseThrow(() -> TypedRefusal.of(AccountProblems.UNKNOWN));
        model.addAttribute("line", line);
        model.addAttribute("agreements", agreements.of(account, wording));
        model.addAttribute("proposals", proposals.of(account, actor, wording));
        model.addAttribute("history", chronicle.ofStream(AccountLog.stream(account), actor, wording));
        model.addAttribute("all", Role.values());
        model.addAttribute("mayKeep", !line.revoked() && permissions.grants(actor, Call.KEEP_ACCOUNTS));
        model.addAttribute(
                "mayRecord",
                !line.revoked() && !account.equals(actor.id()) && permissions.grants(actor, Call.KEEP_AGREEMENTS));
        model.addAttribute("mayEnd", permissions.grants(actor, Call.KEEP_AGREEMENTS));
        var message = "accounts.done." + done;
        if (done != null && wording.has(message)) {
            model.addAttribute("done", wording.text(message));
        }
        return "console/accounts-one";
    }
}
