// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.forgetting;

import fi.lethe.query.customer.card.Card;
import fi.lethe.query.customer.standing.State;
import fi.lethe.rules.commands.CommandRule;
import java.util.List;

/** That somebody can be forgotten, or the order taken back. */
public final class ErasureCard {
    private ErasureCard() {}

    /** What can be done about it in this state. */
    public static Card of(State state) {
        return switch (state) {
            case ACTIVE, ENDED, PARTLY_FORGOTTEN -> Card.conditions(List.of(), CommandRule.FORGET_CUSTOMER);
            case ERASURE_ORDERED -> Card.conditions(List.of(), CommandRule.CANCEL_ERASURE);
            case FORGOTTEN -> Card.conditions(List.of());
        };
    }
}
