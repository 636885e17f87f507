// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.relationship;

import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.Card;
import fi.lethe.rules.commands.CommandRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a customer relationship has ended. */
public final class RelationshipCard {
    private RelationshipCard() {}

    /** @param endedOn null while it goes on */
    public static Card of(@Nullable LocalDate endedOn, Wording wording) {
        return endedOn == null
                ? Card.conditions(List.of(), CommandRule.END_CUSTOMER_RELATIONSHIP)
                : Card.conditions(List.of(wording.text("customer.ended", wording.day(endedOn))));
    }
}
