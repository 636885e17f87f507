// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.account.AccountReview;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.proposal.Proposals;
import fi.lethe.events.Role;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.console.Wording;
import fi.lethe.rules.roles.Call;
import java.time.Instant;
import java.util.List;

/** The administrator: what is left to set up, whether everybody is let in as they should be, and how the parts of the process are. */
final class AdministratorDesk implements Desk {
    private final Setup setup;
    private final HealthPanel health;
    private final LedgerStore ledger;
    private final Proposals proposals;
    private final AccountReview review;
    private final Permissions permissions;

    AdministratorDesk(
            Setup setup,
            HealthPanel health,
            LedgerStore ledger,
            Proposals proposals,
            AccountReview review,
            Permissions permissions) {
        this.setup = setup;
        this.health = health;
        this.ledger = ledger;
        this.proposals = proposals;
        this.review = review;
        this.permissions = permissions;
    }

    @Override
    public Role role() {
        return Role.ADMINISTRATOR;
    }

    @Override
    public Parts parts(Actor actor, Instant now, Wording wording) {
        permissions.require(actor, Call.READ_ACCOUNTS);
        var inOffice = setup.inOffice();
        var checklist = setup.checklist(inOffice, now, wording);
        return new Parts(
                List.of(
                        checklist.figure(),
                        Figure.of(Integer.toString(inOffice.size()), "home.accounts", "/console/accounts"),
                        Figure.marked(proposals.open().size(), "home.proposals", "/console/accounts", "warn"),
                        Figure.marked(
                                review.genericLogins() + review.withoutWitness(),
                                "home.accounts-to-mend",
                                "/console/accounts",
                                "warn"),
                        Figure.of(Long.toString(ledger.head().size()), "home.entries", null)),
                List.of(checklist.panel(wording)),
                List.of(health.panel(wording)));
    }
}
