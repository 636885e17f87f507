// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import fi.lethe.query.cases.CaseSummary;
import fi.lethe.query.console.Wording;
import java.util.List;
import java.util.UUID;

/**
 * A case in words, without what was said in it.
 *
 * @param marks what has come of its time, such as a limit that is near
 */
public record CaseLine(
        UUID id,
        String number,
        String kind,
        String state,
        boolean open,
        String received,
        String due,
        String rule,
        List<String> marks,
        List<UUID> customers) {
    public CaseLine {
        marks = List.copyOf(marks);
        customers = List.copyOf(customers);
    }

    /** Of what is kept of it. */
    public static CaseLine of(CaseSummary summary, Wording wording) {
        var outcome = summary.outcome();
        var dueAt = summary.limit().dueAt();
        return new CaseLine(
                summary.caseId(),
                summary.number(),
                wording.text("case-kind." + summary.kind()),
                outcome == null ? wording.text("case.open") : wording.text("case-outcome." + outcome),
                summary.open(),
                wording.moment(summary.receivedAt()) + ", " + wording.text("channel." + summary.channel()),
                dueAt == null ? wording.day(summary.limit().dueOn()) : wording.moment(dueAt),
                wording.text("limit-rule." + summary.limit().rule()),
                summary.passed().stream()
                        .map(moment -> wording.text("limit-kind." + moment))
                        .toList(),
                summary.customers());
    }
}
