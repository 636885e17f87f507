// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.catalogue;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.StreamAggregate;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.ledger.SnapshotType;

/** A customer's stream, for Axon and its snapshots. */
public class CustomerAggregate extends StreamAggregate<Customer, CustomerEvent> {
    /** How snapshots of it are stored. */
    public static final SnapshotType SNAPSHOT = new SnapshotType("Customer", 8, CustomerAggregate.class);

    /** Before the first event. */
    public CustomerAggregate() {
        super(Customers.KIND);
    }
}
