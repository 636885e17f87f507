// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.card;

import fi.lethe.rules.commands.CommandRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one feature puts on the page of a customer; never prints it.
 *
 * @param warning what readers must know before they do anything; null where there is nothing
 * @param conditions what holds beside the state, each in a few words
 * @param actions the commands of the feature that can come of something as it stands; who may send them, and what the state admits, is
 *     not asked here
 */
public record Card(@Nullable String warning, List<String> conditions, List<Fact> facts, List<CommandRule> actions) {
    public Card {
        conditions = List.copyOf(conditions);
        facts = List.copyOf(facts);
        actions = List.copyOf(actions);
    }

    /** One that shows what the register holds. */
    public static Card facts(List<Fact> facts, CommandRule... actions) {
        return new Card(null, List.of(), facts, List.of(actions));
    }

    /** One that tells conditions only. */
    public static Card conditions(List<String> conditions, CommandRule... actions) {
        return new Card(null, conditions, List.of(), List.of(actions));
    }

    /** One that warns. */
    public static Card warning(String text, CommandRule... actions) {
        return new Card(text, List.of(), List.of(), List.of(actions));
    }

    @Override
    public String toString() {
        return "Card[not shown]";
    }
}
