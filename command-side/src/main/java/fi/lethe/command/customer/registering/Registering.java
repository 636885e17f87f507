// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.registering;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.REGISTER_CUSTOMER;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import java.util.List;

/** Decides on registrations; of two that race for one id the ledger lets one begin the stream. */
public final class Registering {

    public static final CommandType<RegisterCustomerBody, RegisterCustomer, Customer, CustomerEvent> REGISTER = command(
                    REGISTER_CUSTOMER, RegisterCustomerBody.class, RegisterCustomer.class, RegisterCustomerBody::seal)
            .decide((_, asked, _) -> List.of(new CustomerRegistered(
                    asked.customer(),
                    asked.source(),
                    asked.obtainedOn(),
                    asked.name(),
                    asked.contact(),
                    asked.organisation(),
                    asked.reference())));

    private Registering() {}
}
