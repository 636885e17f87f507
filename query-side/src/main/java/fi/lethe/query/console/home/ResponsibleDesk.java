// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.agreement.Agreement;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.proposal.Proposals;
import fi.lethe.events.Role;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.console.People;
import fi.lethe.query.console.Wording;
import fi.lethe.query.withheld.WithheldPeople;
import fi.lethe.rules.roles.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The person responsible for the register: what waits, pauses that end, restrictions, agreements that end. */
final class ResponsibleDesk implements Desk {
    private static final int AHEAD = 30;

    private final CaseReads cases;
    private final WithheldPeople withheld;
    private final Agreements agreements;
    private final People people;
    private final Permissions permissions;
    private final Proposals proposals;

    ResponsibleDesk(
            CaseReads cases,
            WithheldPeople withheld,
            Agreements agreements,
            Proposals proposals,
            People people,
            Permissions permissions) {
        this.proposals = proposals;
        this.cases = cases;
        this.withheld = withheld;
        this.agreements = agreements;
        this.people = people;
        this.permissions = permissions;
    }

    @Override
    public Role role() {
        return Role.RESPONSIBLE;
    }

    @Override
    public Parts parts(Actor actor, Instant now, Wording wording) {
        permissions.require(actor, Call.READ_CASES);
        permissions.require(actor, Call.FIND_WITHHELD);
        var open = CasePanel.of(cases, now, wording);
        var panel = new WithheldPanel(withheld, wording);
        var waiting = panel.waiting();
        var restricted = panel.restricted();
        var ending = ending(LocalDate.ofInstant(now, wording.zone()));
        return new Parts(
                List.of(
                        open.figures().get(0),
                        open.figures().get(2),
                        Figure.of(WithheldPanel.count(waiting), "home.waiting", "/console/erasures"),
                        Figure.of(WithheldPanel.count(restricted), "home.restricted", "/console/restrictions"),
                        Figure.marked(proposals.open().size(), "home.proposals", "/console/accounts", "warn"),
                        Figure.marked(ending.size(), "home.agreements-end", null, "warn")),
                List.of(open.all("home.open-cases"), panel.restrictions(restricted)),
                List.of(panel.erasures(waiting), agreements(ending, actor, wording)));
    }

    /** Of those in force, the ones that end within thirty days and are followed by no other of the same person. */
    private List<Agreement> ending(LocalDate today) {
        var inForce = agreements.on(today).stream()
                .filter(each -> each.withdrawnAt() == null)
                .toList();
        return inForce.stream()
                .filter(each -> each.validUntil() != null && each.validUntil().isBefore(today.plusDays(AHEAD)))
                .filter(each -> inForce.stream()
                        .noneMatch(other -> other.account().equals(each.account())
                                && (other.validUntil() == null
                                        || other.validUntil().isAfter(Objects.requireNonNull(each.validUntil())))))
                .sorted(Comparator.comparing(Agreement::validUntil))
                .toList();
    }

    private Panel agreements(List<Agreement> ending, Actor actor, Wording wording) {
        var named = people.named(
                ending.stream().map(each -> each.account().toString()).toList(), actor, wording);
        return new Panel(
                "home.agreements",
                null,
                List.of("home.person", "home.last-day"),
                ending.stream()
                        .map(each -> Row.of(
                                Cell.text(named.of(each.account().toString())),
                                Cell.number(wording.day(Objects.requireNonNull(each.validUntil())))))
                        .toList(),
                "home.no-agreements");
    }
}
