// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.events.personal.PersonName;
import fi.lethe.query.console.Wording;
import fi.lethe.query.registry.CustomerAnswer;
import fi.lethe.query.registry.Shown;
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
    private static final int END_OF_ID = 28;

    public CustomerPage {
        conditions = List.copyOf(conditions);
        facts = List.copyOf(facts);
    }

    /** Of what the register answers. */
    public static CustomerPage of(CustomerAnswer customer, Wording wording) {
        var restriction = customer.restriction();
        return new CustomerPage(
                customer.customer(),
                heading(customer, wording),
                wording.text("state." + customer.state().name()),
                customer.state().name(),
                restriction == null
                        ? null
                        : wording.text(
                                "customer.restricted",
                                wording.text("restriction-ground." + restriction.ground()),
                                wording.moment(restriction.since())),
                conditions(customer, wording),
                new Facts(wording).of(customer));
    }

    /** The name where it can be read, else the end of the id. */
    private static String heading(CustomerAnswer customer, Wording wording) {
        return customer.name() instanceof Shown.Known<PersonName>(var name, var _, var _)
                ? name.full()
                : wording.text("customer.title", customer.customer().toString().substring(END_OF_ID));
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
