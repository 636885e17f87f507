// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.Role;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.console.Wording;
import fi.lethe.query.withheld.WithheldPeople;
import fi.lethe.rules.roles.Call;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The data protection officer: limits, erasures in their pause, denials. */
final class DpoDesk implements Desk {
    private final CaseReads cases;
    private final WithheldPeople withheld;
    private final EntryPanel entries;
    private final Permissions permissions;

    DpoDesk(CaseReads cases, WithheldPeople withheld, EntryPanel entries, Permissions permissions) {
        this.cases = cases;
        this.withheld = withheld;
        this.entries = entries;
        this.permissions = permissions;
    }

    @Override
    public Role role() {
        return Role.DPO;
    }

    @Override
    public Parts parts(Actor actor, Instant now, Wording wording) {
        permissions.require(actor, Call.READ_CASES);
        permissions.require(actor, Call.READ_AUDIT);
        var open = CasePanel.of(cases, now, wording);
        var panel = new WithheldPanel(withheld, wording);
        var waiting = panel.waiting();
        var denied = entries.denied(now);
        return new Parts(
                Stream.concat(
                                open.figures().stream(),
                                Stream.of(
                                        Figure.of(WithheldPanel.count(waiting), "home.waiting", "/console/erasures"),
                                        Figure.of(
                                                EntryPanel.count(denied),
                                                "home.denied",
                                                "/console/entries?type=AccessDenied")))
                        .toList(),
                List.of(open.due("home.limits")),
                List.of(panel.erasures(waiting), entries.denials(denied, actor, wording)));
    }
}
