// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contactrole;

import fi.lethe.command.customer.AssignContactRole;
import fi.lethe.command.customer.EndContactRole;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.customer.CustomerEvent;
import java.util.List;

/** Decides on who is contact person of an organisation. */
public final class ContactPersons {

    private ContactPersons() {}

    /** A role is assigned to a customer whose relationship goes on; it replaces the one before. */
    public static List<CustomerEvent> decide(Customer customer, AssignContactRole command) {
        customer.lifecycle().refuseIfForgottenOrBeingForgotten();
        customer.lifecycle().refuseIfEnded();
        customer.restriction().refuseUnless(command.exception());
        return List.of(new ContactRoleAssigned(
                command.customer(),
                command.source(),
                command.obtainedOn(),
                command.organisation(),
                command.workContact()));
    }

    /** A role ends whatever else is going on, for its end may be what an erasure waits for. */
    public static List<CustomerEvent> decide(Customer customer, EndContactRole command) {
        customer.lifecycle().refuseIfForgotten();
        if (!customer.contactRole().inOffice()) {
            throw new NoContactRole();
        }
        return List.of(new ContactRoleEnded(command.customer()));
    }
}
