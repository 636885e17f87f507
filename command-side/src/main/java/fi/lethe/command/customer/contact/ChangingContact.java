// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contact;

import fi.lethe.command.customer.ChangeContactDetails;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import java.util.List;

/** Decides on changes of how a customer is reached. */
public final class ChangingContact {

    private ChangingContact() {}

    /**
     * A contact is replaced unless the person is forgotten or being forgotten; what the person corrects is taken while
     * processing is restricted, too (GDPR Art. 16).
     */
    public static List<CustomerEvent> decide(Customer customer, ChangeContactDetails command) {
        customer.lifecycle().refuseIfForgottenOrBeingForgotten();
        if (command.source() != Source.CUSTOMER_NOTICE) {
            customer.restriction().refuseUnless(command.exception());
        }
        return List.of(new ContactDetailsChanged(
                command.customer(), command.source(), command.obtainedOn(), command.contact()));
    }
}
