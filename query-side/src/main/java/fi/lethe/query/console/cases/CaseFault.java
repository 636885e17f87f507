// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import fi.lethe.access.problems.Refusal;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.commands.ApiRefused;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a field of a new case.
 *
 * @param field the id of its input
 */
public record CaseFault(String field, String label, String text) {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/kind", "kind cases.kind"),
            Map.entry("/channel", "channel case.channel"),
            Map.entry("/language", "language case.language"),
            Map.entry("/receivedAt", "receivedAt cases.received"),
            Map.entry("/receivedBy", "receivedBy case.received-by"),
            Map.entry("/requester/name", "requesterName case.requester-name"),
            Map.entry("/requester/contact", "requesterContact case.requester-contact"),
            Map.entry("/requester/relation", "requesterRelation case.requester-relation"),
            Map.entry("/words", "words case.words"),
            Map.entry("/contested", "contested case.contested"),
            Map.entry("/awareAt", "awareAt case.aware-at"),
            Map.entry("/dueOn", "dueOn case.set-by-authority"));

    static List<CaseFault> of(Refusal refused, Wording wording) {
        return refused instanceof ApiRefused answer
                ? answer.faults().entrySet().stream()
                        .map(fault -> of(fault.getKey(), fault.getValue(), wording))
                        .toList()
                : List.of();
    }

    private static CaseFault of(String pointer, String detail, Wording wording) {
        var place = FIELDS.getOrDefault(pointer, "kind cases.kind").split(" ");
        return new CaseFault(place[0], wording.text(place[1]), wording.fault(detail));
    }
}
