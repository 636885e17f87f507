// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.relationship;

import fi.lethe.command.customer.EndCustomerRelationship;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import java.util.List;

/** Decides on the end of customer relationships. */
public final class EndingRelationship {

    private EndingRelationship() {}

    /** A relationship ends once, unless the person is forgotten or being forgotten. */
    public static List<CustomerEvent> decide(Customer customer, EndCustomerRelationship command) {
        customer.lifecycle().refuseIfForgottenOrBeingForgotten();
        customer.lifecycle().refuseIfEnded();
        return List.of(new CustomerRelationshipEnded(command.customer(), command.endedOn()));
    }
}
