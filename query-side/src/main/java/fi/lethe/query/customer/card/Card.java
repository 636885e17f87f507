// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one feature puts on the page of a customer; never prints it.
 *
 * @param warning what readers must know before they do anything; null where there is nothing
 * @param conditions what holds beside the state, each in a few words
 */
public record Card(@Nullable String warning, List<String> conditions, List<Fact> facts) {
    /** Of a feature that has nothing to say of this customer. */
    public static final Card NOTHING = new Card(null, List.of(), List.of());

    public Card {
        conditions = List.copyOf(conditions);
        facts = List.copyOf(facts);
    }

    /** One that warns. */
    public static Card warning(String text) {
        return new Card(text, List.of(), List.of());
    }

    /** One that tells a condition. */
    public static Card condition(String text) {
        return new Card(null, List.of(text), List.of());
    }

    /** One that shows what the register holds. */
    public static Card facts(List<Fact> facts) {
        return new Card(null, List.of(), facts);
    }

    @Override
    public String toString() {
        return "Card[not shown]";
    }
}
