// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import fi.lethe.query.console.Wording;
import fi.lethe.query.withheld.WithheldPeople;
import fi.lethe.query.withheld.WithheldPerson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Erasures in their pause and restrictions in force, as first pages show and count them; nothing is opened. */
record WithheldPanel(WithheldPeople people, Wording wording) {
    private static final int MOST = 200;
    private static final int SHOWN = 5;
    private static final UUID BEGIN = new UUID(0, 0);

    List<WithheldPerson> waiting() {
        return people.waiting(BEGIN, MOST);
    }

    List<WithheldPerson> restricted() {
        return people.restricted(BEGIN, MOST);
    }

    static String count(List<WithheldPerson> found) {
        return found.size() < MOST ? Integer.toString(found.size()) : MOST + "+";
    }

    /** Those whose keys are destroyed first. */
    Panel erasures(List<WithheldPerson> waiting) {
        return new Panel(
                "home.pauses",
                "/console/erasures",
                List.of("home.customer", "withheld.due"),
                waiting.stream()
                        .sorted(comparing(WithheldPanel::due, nullsFirst(naturalOrder())))
                        .limit(SHOWN)
                        .map(person -> Row.of(CasePanel.customer(person.customer(), wording), moment(due(person))))
                        .toList(),
                "erasures.none");
    }

    /** Those that have lasted longest. */
    Panel restrictions(List<WithheldPerson> restricted) {
        return new Panel(
                "restrictions.title",
                "/console/restrictions",
                List.of("home.customer", "withheld.ground", "withheld.since"),
                restricted.stream()
                        .sorted(comparing(WithheldPanel::since, nullsFirst(naturalOrder())))
                        .limit(SHOWN)
                        .map(person -> Row.of(
                                CasePanel.customer(person.customer(), wording),
                                Cell.text(ground(person)),
                                moment(since(person))))
                        .toList(),
                "restrictions.none");
    }

    private String ground(WithheldPerson person) {
        var restriction = person.restriction();
        return restriction == null || restriction.ground() == null
                ? ""
                : wording.text("restriction-ground." + restriction.ground());
    }

    private Cell moment(@Nullable Instant at) {
        return Cell.number(at == null ? "" : wording.moment(at));
    }

    private static @Nullable Instant due(WithheldPerson person) {
        var erasure = person.erasure();
        return erasure == null ? null : erasure.due();
    }

    private static @Nullable Instant since(WithheldPerson person) {
        var restriction = person.restriction();
        return restriction == null ? null : restriction.since();
    }
}
