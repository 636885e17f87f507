// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.purposes;

import static java.util.stream.Collectors.joining;

import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.Card;
import fi.lethe.rules.commands.CommandRule;
import java.util.List;

/** To which purposes a person has objected. */
public final class StoppedPurposesCard {
    private StoppedPurposesCard() {}

    /** @param purposes their names; empty where there are none */
    public static Card of(List<String> purposes, Wording wording) {
        return purposes.isEmpty()
                ? Card.conditions(List.of(), CommandRule.OBJECT_TO_PROCESSING)
                : Card.warning(
                        wording.text(
                                "customer.objected",
                                purposes.stream().map(wording::purpose).collect(joining(", "))),
                        CommandRule.OBJECT_TO_PROCESSING);
    }
}
