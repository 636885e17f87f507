// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contact;

import fi.lethe.command.customer.ChangeContactDetails;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.customer.ContactDetailsChanged;
import fi.lethe.events.customer.CustomerEvent;
import java.util.List;

/** Decides on changes of how a customer is reached. */
public final class ChangingContact {

    private ChangingContact() {}

    /** A contact is replaced unless the person is forgotten or being forgotten. */
    public static List<CustomerEvent> decide(Customer customer, ChangeContactDetails command) {
        customer.lifecycle().refuseIfForgottenOrBeingForgotten();
        return List.of(new ContactDetailsChanged(
                command.customer(), command.source(), command.obtainedOn(), command.contact()));
    }
}
