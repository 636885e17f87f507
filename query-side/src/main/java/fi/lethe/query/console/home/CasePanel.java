// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.cases.CaseSummary;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.cases.CaseFilter;
import fi.lethe.query.console.cases.TimeLeft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Open cases as first pages show and count them; late ones first. */
final class CasePanel {
    private static final int MOST = 500;
    private static final int SHOWN = 10;
    private static final int FORTNIGHT = 14;
    private static final String CASES = "/console/cases";

    private final List<CaseSummary> open;
    private final Instant now;
    private final Wording wording;

    private CasePanel(List<CaseSummary> open, Instant now, Wording wording) {
        this.open = open;
        this.now = now;
        this.wording = wording;
    }

    /** Of the five hundred most urgent. */
    static CasePanel of(CaseReads cases, Instant now, Wording wording) {
        return new CasePanel(cases.mostUrgent(MOST), now, wording);
    }

    List<Figure> figures() {
        var left = open.stream().map(each -> TimeLeft.of(each, now, wording)).toList();
        return List.of(
                Figure.marked(
                        left.stream().filter(TimeLeft::late).count(), "home.late", CaseFilter.LATE.address(), "stop"),
                Figure.marked(
                        left.stream().filter(TimeLeft::soon).count(), "home.soon", CaseFilter.SOON.address(), "warn"),
                Figure.of(
                        open.size() < MOST ? Integer.toString(open.size()) : MOST + "+",
                        "home.open",
                        CaseFilter.OPEN.address()));
    }

    /** The most urgent of all. */
    Panel all(String title) {
        return panel(title, open, "home.no-cases");
    }

    /** Late, or due within a fortnight. */
    Panel due(String title) {
        return panel(
                title,
                open.stream()
                        .filter(each -> TimeLeft.of(each, now, wording).days() <= FORTNIGHT)
                        .toList(),
                "home.nothing-due");
    }

    private Panel panel(String title, List<CaseSummary> cases, String empty) {
        return new Panel(
                title,
                CASES,
                List.of("cases.kind", "home.customer", "home.due", "home.left"),
                cases.stream().limit(SHOWN).map(this::row).toList(),
                empty);
    }

    private Row row(CaseSummary each) {
        var left = TimeLeft.of(each, now, wording);
        var dueAt = each.limit().dueAt();
        return new Row(
                List.of(
                        Cell.link(wording.text("case-kind." + each.kind()), each.number(), CASES + "/" + each.caseId()),
                        customers(each.customers()),
                        Cell.number(dueAt == null ? wording.day(each.limit().dueOn()) : wording.moment(dueAt)),
                        Cell.clock(left)),
                left.late());
    }

    private Cell customers(List<UUID> customers) {
        return switch (customers.size()) {
            case 0 -> Cell.text("–");
            case 1 -> customer(customers.getFirst(), wording);
            default -> Cell.text(wording.text("home.customers", customers.size()));
        };
    }

    /** Somebody by the end of their number, for nothing of them is opened. */
    static Cell customer(UUID customer, Wording wording) {
        return Cell.link(wording.customer(customer), "", "/console/customers/" + customer);
    }
}
