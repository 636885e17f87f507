// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What would have come of a command.
 *
 * @param customer as they stand, for nothing has happened
 */
record Rehearsed(CustomerId id, Customer customer, List<CustomerEvent> events) {
    Rehearsed {
        events = List.copyOf(events);
    }

    /** The names of the events; of an erasure what would go and what would be kept. */
    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("customer", id.toString());
        members.put(
                "events",
                events.stream().map(event -> event.getClass().getSimpleName()).toList());
        for (var event : events) {
            if (event instanceof ErasureOrdered order) {
                members.putAll(ForgettingAnswer.of(order, customer.lifecycle().state()));
            }
        }
        return members;
    }

    /** The same, where nothing more could be erased. */
    Map<String, Object> ofForgetting() {
        var members = new LinkedHashMap<>(members());
        ForgettingAnswer.nothingMore(customer).forEach(members::putIfAbsent);
        return members;
    }
}
