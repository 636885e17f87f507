// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.cases.CaseState;
import fi.lethe.query.cases.CaseQuestion;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.cases.CaseSummary;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.form.Offer;
import fi.lethe.rules.commands.CommandRule;
import fi.lethe.rules.roles.Call;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The open cases of a customer, as a form offers them: by number, right and day, for nobody types the id of a case. */
public final class CaseOffer {
    private static final int MOST = 100;

    private final CaseReads cases;
    private final Permissions permissions;

    public CaseOffer(CaseReads cases, Permissions permissions) {
        this.cases = cases;
        this.permissions = permissions;
    }

    /** Empty where the reader may not know of cases. */
    public Optional<Offer> of(UUID customer, Actor reader, Wording wording) {
        return permissions.mayCall(reader, Call.READ_CASES)
                ? Optional.of(offered(customer, reader, wording))
                : Optional.empty();
    }

    private Offer offered(UUID customer, Actor reader, Wording wording) {
        var open = cases.list(new CaseQuestion(CaseState.OPEN, null, customer, null), MOST);
        var more = permissions.grants(reader, CommandRule.OPEN_CASE)
                ? new Offer.Link("/console/new-case?customer=" + customer, wording.text("case.open-it"))
                : null;
        return new Offer(open.stream().map(each -> one(each, wording)).toList(), wording.text("form.case.none"), more);
    }

    private static Offer.One one(CaseSummary open, Wording wording) {
        var received = LocalDate.ofInstant(open.receivedAt(), wording.zone());
        return new Offer.One(
                open.caseId().toString(),
                wording.text(
                        "form.case.offered",
                        open.number(),
                        wording.text("case-kind." + open.kind()),
                        wording.day(received)));
    }
}
