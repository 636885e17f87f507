// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.query.console.Wording;
import fi.lethe.query.registry.CustomerAnswer;
import fi.lethe.query.registry.State;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The upper part of a customer's page, in words; never prints them.
 *
 * @param restriction why and since when processing is restricted; null where it is not
 * @param conditions what else holds: a contact role, an ended relationship
 */
public record CustomerPage(
        UUID id,
        String name,
        String state,
        String stateCode,
        @Nullable String restriction,
        List<String> conditions,
        List<Fact> facts) {
    public CustomerPage {
        conditions = List.copyOf(conditions);
        facts = List.copyOf(facts);
    }

    /** Of what the register answers. */
    public static CustomerPage of(CustomerAnswer customer, Wording wording) {
        var restriction = customer.restriction();
        return new CustomerPage(
                customer.customer(),
                String.join(" ", new Values(wording).of(customer.name(), name -> List.of(name.full()))),
                wording.text("state." + customer.state().name()),
                customer.state().name(),
                restriction == null
                        ? null
                        : wording.text(
                                "customer.restricted",
                                wording.text("restriction." + restriction.ground()),
                                wording.moment(restriction.since())),
                conditions(customer, wording),
                new Facts(wording).of(customer));
    }

    private static List<String> conditions(CustomerAnswer customer, Wording wording) {
        var role = customer.contactRole();
        var ended = customer.endedOn();
        return List.of(
                        role == null ? "" : wording.text("customer.contact-role", wording.moment(role.since())),
                        ended == null ? "" : wording.text("customer.ended", wording.day(ended)))
                .stream()
                .filter(condition -> !condition.isEmpty())
                .toList();
    }

    /** Whether a new order to forget can come of anything. */
    public boolean mayBeForgotten() {
        return switch (State.valueOf(stateCode)) {
            case ACTIVE, ENDED, PARTLY_FORGOTTEN -> true;
            case ERASURE_ORDERED, FORGOTTEN -> false;
        };
    }

    public boolean erasureWaits() {
        return State.valueOf(stateCode) == State.ERASURE_ORDERED;
    }

    @Override
    public String toString() {
        return "CustomerPage[not shown]";
    }
}
