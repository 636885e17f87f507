// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contactrole;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.ASSIGN_CONTACT_ROLE;
import static fi.lethe.rules.commands.CommandRule.END_CONTACT_ROLE;

import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.customer.CustomerEvent;
import java.util.List;

/** Decides on who is contact person of an organisation. */
public final class ContactPersons {

    /** A role is assigned to a customer whose relationship goes on; it replaces the one before. */
    public static final CommandType<AssignContactRoleBody, AssignContactRole, Customer, CustomerEvent> ASSIGN = command(
                    ASSIGN_CONTACT_ROLE,
                    AssignContactRoleBody.class,
                    AssignContactRole.class,
                    AssignContactRoleBody::seal)
            .refusedWith(CustomerProblem.PROCESSING_RESTRICTED.type())
            .decide((customer, asked, _) -> {
                customer.restriction().refuseUnless(asked.exception());
                return List.of(new ContactRoleAssigned(
                        asked.customer(),
                        asked.source(),
                        asked.obtainedOn(),
                        asked.organisation(),
                        asked.workContact()));
            });

    /** A role ends whatever else is going on, for its end may be what an erasure waits for. */
    public static final CommandType<EndContactRole, EndContactRole, Customer, CustomerEvent> END = command(
                    END_CONTACT_ROLE, EndContactRole.class)
            .refusedWith(CustomerProblem.NO_CONTACT_ROLE.type())
            .decide((customer, asked, _) -> {
                if (!customer.contactRole().inOffice()) {
                    throw CustomerProblem.NO_CONTACT_ROLE.refusal();
                }
                return List.of(new ContactRoleEnded(asked.customer()));
            });

    private ContactPersons() {}
}
