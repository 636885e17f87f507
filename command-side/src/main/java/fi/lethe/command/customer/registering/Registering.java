// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.registering;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.REGISTER_CUSTOMER;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Restriction;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import java.util.ArrayList;
import java.util.List;

/** Decides on registrations; of two that race for one id the ledger lets one begin the stream. */
public final class Registering {

    public static final CommandType<RegisterCustomerBody, RegisterCustomer, Customer, CustomerEvent> REGISTER = command(
                    REGISTER_CUSTOMER, RegisterCustomerBody.class, RegisterCustomer.class, RegisterCustomerBody::seal)
            .decide((_, asked, _) -> List.of(registered(asked)));

    /** Takes over somebody with what stands of them in an older register; it has no path. */
    public static final CommandType<TakeOverCustomerBody, TakeOverCustomer, Customer, CustomerEvent> TAKE_OVER =
            command(REGISTER_CUSTOMER, TakeOverCustomerBody.class, TakeOverCustomer.class, TakeOverCustomerBody::seal)
                    .decide((_, asked, _) -> takenOver(asked));

    private Registering() {}

    private static CustomerRegistered registered(RegisterCustomer asked) {
        return new CustomerRegistered(
                asked.customer(),
                asked.source(),
                asked.obtainedOn(),
                asked.name(),
                asked.contact(),
                asked.organisation(),
                asked.reference());
    }

    private static List<CustomerEvent> takenOver(TakeOverCustomer asked) {
        var registered = registered(asked.registration());
        var events = new ArrayList<CustomerEvent>(List.of(registered));
        if (asked.endedOn() != null) {
            events.add(new CustomerRelationshipEnded(registered.customer(), asked.endedOn()));
        }
        if (asked.restricted() != null) {
            events.add(new ProcessingRestricted(
                    registered.customer(),
                    asked.restricted(),
                    Customer.UNKNOWN.evolve(registered).keys().matching(Restriction::reaches)));
        }
        return events;
    }
}
