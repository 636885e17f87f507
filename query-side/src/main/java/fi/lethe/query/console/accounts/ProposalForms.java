// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.accounts;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.proposal.Proposals;
import fi.lethe.rules.roles.Call;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A second person confirms, declines, or says that they have seen it. */
@Controller
@RequestMapping(AccountPages.ALL + "/proposals/{id}")
class ProposalForms {
    private static final String BACK = "redirect:" + AccountPages.ALL;

    private final Proposals proposals;
    private final Permissions permissions;

    ProposalForms(Proposals proposals, Permissions permissions) {
        this.proposals = proposals;
        this.permissions = permissions;
    }

    @PostMapping("/confirmation")
    String confirm(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        proposals.confirm(id, second(actor));
        return BACK;
    }

    @PostMapping("/decline")
    String decline(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        proposals.decline(id, second(actor));
        return BACK;
    }

    @PostMapping("/sight")
    String see(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        proposals.see(id, second(actor));
        return BACK;
    }

    private UUID second(Actor actor) {
        permissions.require(actor, Call.CONFIRM_PROPOSALS);
        return actor.id();
    }
}
