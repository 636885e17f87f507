// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.restricting;

import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.Card;
import fi.lethe.rules.commands.CommandRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That processing is restricted. */
public final class RestrictionCard {
    private RestrictionCard() {}

    /** @param restriction null where there is none */
    public static Card of(@Nullable Restriction restriction, Wording wording) {
        return restriction == null
                ? Card.conditions(List.of(), CommandRule.RESTRICT_PROCESSING)
                : Card.warning(
                        wording.text(
                                "customer.restricted",
                                wording.text("restriction-ground." + restriction.ground()),
                                wording.moment(restriction.since())),
                        CommandRule.LIFT_RESTRICTION);
    }
}
