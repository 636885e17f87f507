// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.query.projection.Recorded;
import java.util.UUID;

/**
 * A customer without personal data.
 *
 * @param version number of events
 * @param position of the last event, -1 before the first
 */
record CustomerRow(
        UUID customer, Standing standing, Conditions conditions, long version, long position, LiveKeys keys) {
    static CustomerRow begin(UUID customer) {
        return new CustomerRow(customer, Standing.ACTIVE, Conditions.NONE, 0, -1, LiveKeys.NONE);
    }

    CustomerRow evolve(Recorded recorded, CustomerEvent event) {
        var keysAfter = keys.evolve(event);
        return new CustomerRow(
                customer,
                standing.evolve(event, keysAfter),
                conditions.evolve(recorded.at(), event, keysAfter),
                recorded.seq() + 1,
                recorded.position(),
                keysAfter);
    }

    /** After an event that this program does not know: it counts, and that is all that can be said of it. */
    CustomerRow evolve(Recorded recorded) {
        return new CustomerRow(customer, standing, conditions, recorded.seq() + 1, recorded.position(), keys);
    }
}
