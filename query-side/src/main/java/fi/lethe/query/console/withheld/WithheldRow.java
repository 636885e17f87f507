// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.withheld;

import fi.lethe.query.console.Wording;
import fi.lethe.query.withheld.WithheldPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody withheld, in words: by id and state, for nothing of them is opened.
 *
 * @param name by the end of the number
 * @param ground empty where the entry that names it cannot be read
 * @param due null where no erasure waits
 * @param states in sentences: restricted since, waits for destruction until
 * @param upToDate false where the register cannot take in what the ledger holds of them
 */
public record WithheldRow(
        UUID customer,
        String name,
        String since,
        String ground,
        @Nullable String due,
        List<String> states,
        boolean upToDate) {
    public WithheldRow {
        states = List.copyOf(states);
    }

    static WithheldRow ofRestriction(WithheldPerson person, Wording wording) {
        var restriction = person.restriction();
        return new WithheldRow(
                person.customer(),
                wording.customer(person.customer()),
                restriction == null ? "" : wording.moment(restriction.since()),
                restriction == null || restriction.ground() == null
                        ? ""
                        : wording.text("restriction-ground." + restriction.ground()),
                null,
                states(person, wording),
                person.upToDate());
    }

    static WithheldRow ofErasure(WithheldPerson person, Wording wording) {
        var erasure = person.erasure();
        return new WithheldRow(
                person.customer(),
                wording.customer(person.customer()),
                erasure == null ? "" : wording.moment(erasure.since()),
                erasure == null || erasure.ground() == null ? "" : wording.text("erasure-ground." + erasure.ground()),
                erasure == null || erasure.due() == null ? null : wording.moment(erasure.due()),
                states(person, wording),
                person.upToDate());
    }

    private static List<String> states(WithheldPerson person, Wording wording) {
        var states = new ArrayList<String>();
        var restriction = person.restriction();
        var erasure = person.erasure();
        if (restriction != null) {
            states.add(wording.text("withheld.restricted-since", wording.moment(restriction.since())));
        }
        if (erasure != null) {
            states.add(
                    erasure.due() == null
                            ? wording.text("withheld.waits")
                            : wording.text("withheld.waits-until", wording.moment(erasure.due())));
        }
        return states;
    }
}
