// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.query.customer.contactrole.ContactRole;
import fi.lethe.query.customer.ordering.BillingAnswer;
import fi.lethe.query.customer.ordering.OrderAnswer;
import fi.lethe.query.customer.restricting.Restriction;
import fi.lethe.query.customer.standing.State;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.query.customer.values.ShownList;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as one reader gets them.
 *
 * @param restriction of processing (GDPR Art. 18), null where there is none
 * @param contactRole of the contact person of an organisation; null where they are not in office
 * @param endedOn when the customer relationship ended; null while it goes on
 * @param stoppedPurposes for which nothing is processed any longer, because the person said so (GDPR Art. 21)
 * @param version number of events
 * @param position of the last event
 * @param upToDate false where the register cannot take in a later entry: then this is what stood before it
 */
public record CustomerAnswer(
        UUID customer,
        State state,
        @Nullable Restriction restriction,
        @Nullable ContactRole contactRole,
        @Nullable LocalDate endedOn,
        List<String> stoppedPurposes,
        long version,
        long position,
        boolean upToDate,
        Shown<PersonName> name,
        Shown<Contact> contact,
        Shown<Organisation> organisation,
        Shown<Contact> workContact,
        ShownList<OrderAnswer> orders,
        ShownList<BillingAnswer> billing) {

    public CustomerAnswer {
        stoppedPurposes = List.copyOf(stoppedPurposes);
    }
}
