// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contact;

import static fi.lethe.command.customer.state.OnCustomers.command;
import static fi.lethe.rules.commands.CommandRule.CHANGE_CONTACT_DETAILS;

import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import java.util.List;

/** Decides on changes of how a customer is reached. */
public final class ChangingContact {

    /** A contact is replaced; what the person corrects is taken while processing is restricted, too (GDPR Art. 16). */
    public static final CommandType<ChangeContactDetailsBody, ChangeContactDetails, Customer, CustomerEvent> CHANGE =
            command(
                            CHANGE_CONTACT_DETAILS,
                            ChangeContactDetailsBody.class,
                            ChangeContactDetails.class,
                            ChangeContactDetailsBody::seal)
                    .asOf(ChangeContactDetails::asOf)
                    .refusedWith(CustomerProblem.PROCESSING_RESTRICTED.type())
                    .decide((customer, asked, _) -> {
                        if (!asked.source().isOwnWord()) {
                            customer.restriction().refuseUnless(asked.exception());
                        }
                        return List.of(new ContactDetailsChanged(
                                asked.customer(),
                                asked.source(),
                                asked.obtainedOn(),
                                asked.contact(),
                                asked.removed()));
                    });

    private ChangingContact() {}
}
