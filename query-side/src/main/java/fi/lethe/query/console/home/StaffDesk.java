// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.Role;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.PersonName;
import fi.lethe.query.audit.LastViewed;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.StateChip;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.query.registry.CustomerSummary;
import fi.lethe.query.registry.Summaries;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.query.viewing.Views;
import fi.lethe.rules.roles.Call;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Staff: open cases, and the customers whom they looked at last. */
final class StaffDesk implements Desk {
    private static final int RECENT = 6;

    private final CaseReads cases;
    private final LastViewed viewed;
    private final Summaries summaries;
    private final Views views;
    private final Permissions permissions;

    StaffDesk(CaseReads cases, LastViewed viewed, Summaries summaries, Views views, Permissions permissions) {
        this.cases = cases;
        this.viewed = viewed;
        this.summaries = summaries;
        this.views = views;
        this.permissions = permissions;
    }

    @Override
    public Role role() {
        return Role.STAFF;
    }

    @Override
    public Parts parts(Actor actor, Instant now, Wording wording) {
        permissions.require(actor, Call.READ_CASES);
        var open = CasePanel.of(cases, now, wording);
        return new Parts(open.figures(), List.of(open.all("home.open-cases"), recent(actor, wording)), List.of());
    }

    /** Their names are shown, so that is recorded, as one list. */
    private Panel recent(Actor actor, Wording wording) {
        var viewer = Viewer.of(permissions, actor, Viewer.Declared.NOTHING);
        var last = viewed.by(actor.id(), RECENT);
        var found =
                summaries
                        .of(last.stream().map(LastViewed.One::customer).toList(), List.of(), viewer, _ -> true)
                        .stream()
                        .collect(Collectors.toMap(CustomerSummary::customer, Function.identity()));
        var named = found.values().stream()
                .filter(each -> each.name() instanceof Shown.Known)
                .map(CustomerSummary::customer)
                .toList();
        if (!named.isEmpty()) {
            views.record(viewer, named, Set.of(Category.IDENTITY));
        }
        return new Panel(
                "home.recent",
                "/console/search",
                List.of("home.customer", "search.state", "home.viewed"),
                last.stream()
                        .flatMap(one -> Optional.ofNullable(found.get(one.customer()))
                                .map(customer -> row(customer, one.at(), wording))
                                .stream())
                        .toList(),
                "home.no-recent");
    }

    private static Row row(CustomerSummary customer, Instant at, Wording wording) {
        var plain = CasePanel.customer(customer.customer(), wording);
        var first = customer.name() instanceof Shown.Known<PersonName>(var name, var _, var _)
                ? Cell.link(name.full(), "", "/console/customers/" + customer.customer())
                : plain;
        return Row.of(
                first,
                Cell.chip(StateChip.of(customer.state(), customer.restriction() != null, wording)),
                Cell.number(wording.moment(at)));
    }
}
