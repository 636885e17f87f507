// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.account.Account;
import fi.lethe.access.account.AccountReview;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.agreement.Agreement;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.health.Degradation;
import fi.lethe.access.health.ReadyCheck;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.proposal.Proposals;
import fi.lethe.events.Role;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.console.Wording;
import fi.lethe.rules.roles.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The administrator: whether everybody is let in as they should be, and how the parts of the process are. */
final class AdministratorDesk implements Desk {
    private final Accounts accounts;
    private final Agreements agreements;
    private final LedgerStore ledger;
    private final List<ReadyCheck> checks;
    private final Proposals proposals;
    private final AccountReview review;
    private final Permissions permissions;

    AdministratorDesk(
            Accounts accounts,
            Agreements agreements,
            LedgerStore ledger,
            List<ReadyCheck> checks,
            Proposals proposals,
            AccountReview review,
            Permissions permissions) {
        this.proposals = proposals;
        this.review = review;
        this.accounts = accounts;
        this.agreements = agreements;
        this.ledger = ledger;
        this.checks = List.copyOf(checks);
        this.permissions = permissions;
    }

    @Override
    public Role role() {
        return Role.ADMINISTRATOR;
    }

    @Override
    public Parts parts(Actor actor, Instant now, Wording wording) {
        permissions.require(actor, Call.READ_ACCOUNTS);
        var inOffice = accounts.all().stream()
                .filter(account -> account.revokedAt() == null)
                .toList();
        var signed = agreements.on(LocalDate.ofInstant(now, wording.zone())).stream()
                .filter(each -> each.withdrawnAt() == null)
                .map(Agreement::account)
                .collect(Collectors.toSet());
        var steps = steps(inOffice, signed, wording);
        long done = steps.stream().filter(Step::done).count();
        return new Parts(
                List.of(
                        Figure.of(done + " / " + steps.size(), "home.steps-done", null),
                        Figure.of(Integer.toString(inOffice.size()), "home.accounts", "/console/accounts"),
                        Figure.marked(proposals.open().size(), "home.proposals", "/console/accounts", "warn"),
                        Figure.marked(
                                review.genericLogins() + review.withoutWitness(),
                                "home.accounts-to-mend",
                                "/console/accounts",
                                "warn"),
                        Figure.of(Long.toString(ledger.head().size()), "home.entries", null)),
                List.of(new Panel(
                        "home.first-hour",
                        null,
                        List.of("home.step", "cases.state"),
                        steps.stream().map(step -> step.row(wording)).toList(),
                        "home.nothing")),
                List.of(health(wording)));
    }

    /** @param how in numbers */
    private record Step(String name, boolean done, String how) {
        private Row row(Wording wording) {
            return Row.of(
                    new Cell(wording.text(name), how, null, "", null, null),
                    done
                            ? Cell.chip(wording.text("home.done"), "ok", "done")
                            : Cell.chip(wording.text("home.to-do"), "warn", "todo"));
        }
    }

    private List<Step> steps(List<Account> inOffice, Set<UUID> signed, Wording wording) {
        var steps = new ArrayList<Step>();
        for (var needed : List.of(Role.RESPONSIBLE, Role.STAFF, Role.DPO)) {
            long held = inOffice.stream()
                    .filter(account -> account.roles().contains(needed))
                    .count();
            steps.add(new Step("home.step.account." + needed.code(), held > 0, wording.text("home.step.held", held)));
        }
        long without =
                inOffice.stream().filter(account -> !account.hasPassword()).count();
        steps.add(new Step("home.step.passwords", without == 0, wording.text("home.step.missing", without)));
        long unsigned = inOffice.stream()
                .filter(account -> !account.roles().equals(Set.of(Role.ADMINISTRATOR)))
                .filter(account -> !signed.contains(account.id()))
                .count();
        steps.add(new Step("home.step.agreements", unsigned == 0, wording.text("home.step.missing", unsigned)));
        return steps;
    }

    private Panel health(Wording wording) {
        var rows = checks.stream().map(check -> row(check, wording)).toList();
        return new Panel("home.health", null, List.of("home.part", "cases.state"), rows, "home.nothing");
    }

    private static Row row(ReadyCheck check, Wording wording) {
        var name = Cell.text(wording.textOr("part." + check.name(), "part.other", check.name()));
        try {
            var degraded = check.degraded();
            if (!check.ready()) {
                return Row.of(name, Cell.chip(wording.text("home.not-ready"), "stop", "alarm"));
            }
            return Row.of(
                    name,
                    degraded.isEmpty()
                            ? Cell.chip(wording.text("home.ready"), "ok", "done")
                            : Cell.chip(reasons(degraded), "warn", "alarm"));
        } catch (RuntimeException _) { // as the call for machines counts it
            return Row.of(name, Cell.chip(wording.text("home.not-ready"), "stop", "alarm"));
        }
    }

    private static String reasons(List<Degradation> degraded) {
        return degraded.stream().map(Degradation::reason).distinct().collect(Collectors.joining(", "));
    }
}
