// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.personal.PersonName;
import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.Card;
import fi.lethe.query.customer.card.Fact;
import fi.lethe.query.customer.card.StateChip;
import fi.lethe.query.customer.standing.State;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.query.registry.CustomerAnswer;
import fi.lethe.rules.commands.CommandRule;
import fi.lethe.rules.commands.CustomerGate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The upper part of a customer's page, in words; never prints them.
 *
 * @param forgotten whether nothing of them can be read any more
 * @param warnings what readers must know first, such as a restriction
 * @param conditions what else holds: a contact role, an ended relationship
 * @param actions the commands that can come of something as the customer stands, whoever sends them
 */
public record CustomerPage(
        UUID id,
        String name,
        String state,
        StateChip chip,
        boolean forgotten,
        List<String> warnings,
        List<String> conditions,
        List<Fact> facts,
        List<CommandRule> actions) {
    public CustomerPage {
        warnings = List.copyOf(warnings);
        conditions = List.copyOf(conditions);
        facts = List.copyOf(facts);
        actions = List.copyOf(actions);
    }

    /** Of what the register answers. */
    public static CustomerPage of(CustomerAnswer customer, Wording wording) {
        var cards = Cards.of(customer, wording);
        return new CustomerPage(
                customer.customer(),
                heading(customer, wording),
                wording.text("state." + customer.state().name()),
                StateChip.of(customer.state(), customer.restriction() != null, wording),
                customer.state() == State.FORGOTTEN,
                cards.stream().map(Card::warning).flatMap(Stream::ofNullable).toList(),
                cards.stream().flatMap(card -> card.conditions().stream()).toList(),
                saidOnce(Cards.details(customer, wording).stream()
                        .flatMap(card -> card.facts().stream())
                        .toList()),
                admitted(cards, customer.state()));
    }

    /** The name where it can be read, else the end of the id. */
    private static String heading(CustomerAnswer customer, Wording wording) {
        return customer.name() instanceof Shown.Known<PersonName>(var name, var _, var _)
                ? name.full()
                : wording.customer(customer.customer());
    }

    /** What is not shown for the same reason stands in one line. */
    private static List<Fact> saidOnce(List<Fact> facts) {
        var once = new LinkedHashMap<List<String>, Fact>();
        var all = new ArrayList<Fact>();
        for (var fact : facts) {
            if (fact.state().equals("known")) {
                all.add(fact);
            } else {
                once.merge(fact.lines(), fact, CustomerPage::together);
            }
        }
        all.addAll(once.values());
        return all;
    }

    private static Fact together(Fact first, Fact second) {
        return new Fact(first.label() + ", " + second.label(), first.state(), first.lines(), "", "");
    }

    /** Those whose gate lets them in; both sides call the states by the same names. */
    private static List<CommandRule> admitted(List<Card> cards, State state) {
        var known = CustomerState.valueOf(state.name());
        return cards.stream()
                .flatMap(card -> card.actions().stream())
                .filter(action -> action.gate() instanceof CustomerGate gate
                        && gate.barrier(known).isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "CustomerPage[not shown]";
    }
}
