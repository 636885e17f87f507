// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.customer.CustomerEvent;
import java.util.List;

/**
 * What a command led to.
 *
 * @param customer after the events
 * @param version number of events in the stream after them
 */
public record Decided(List<CustomerEvent> events, Customer customer, long version) {

    public Decided {
        events = List.copyOf(events);
    }
}
