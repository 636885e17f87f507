// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.relationship;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.END_CUSTOMER_RELATIONSHIP;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import java.util.List;

/** Decides on the end of customer relationships. */
public final class EndingRelationship {

    /** A relationship ends once. */
    public static final CommandType<EndCustomerRelationship, EndCustomerRelationship, Customer, CustomerEvent> END =
            command(END_CUSTOMER_RELATIONSHIP, EndCustomerRelationship.class)
                    .decide((_, asked, _) -> List.of(new CustomerRelationshipEnded(asked.customer(), asked.endedOn())));

    private EndingRelationship() {}
}
