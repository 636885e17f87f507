// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.Decision;
import fi.lethe.events.customer.CustomerEvent;
import java.util.List;

/** What a customer's state makes of what is asked. */
final class Deciding {
    private Deciding() {}

    static List<CustomerEvent> decide(Customer customer, Decision<Customer, CustomerEvent> asked) {
        return asked.on(customer);
    }
}
