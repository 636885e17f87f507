// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.registering;

import fi.lethe.command.customer.CustomerExists;
import fi.lethe.command.customer.RegisterCustomer;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import java.util.List;

/** Decides on registrations; of two that race for one id the ledger lets one begin the stream. */
public final class Registering {

    private Registering() {}

    public static List<CustomerEvent> decide(Customer customer, RegisterCustomer command) {
        if (customer.lifecycle().state() != State.UNKNOWN) {
            throw new CustomerExists();
        }
        return List.of(new CustomerRegistered(
                command.customer(),
                command.source(),
                command.obtainedOn(),
                command.name(),
                command.contact(),
                command.organisation(),
                command.reference()));
    }
}
