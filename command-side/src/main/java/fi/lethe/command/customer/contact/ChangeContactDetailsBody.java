// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contact;

import fi.lethe.command.customer.ChangeContactDetails;
import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.door.CommandBody;
import fi.lethe.command.door.SealingDesk;
import fi.lethe.command.reading.ContactForms;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Purpose;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole contact is replaced. */
public record ChangeContactDetailsBody(
        CustomerId customer,
        Contact contact,
        Source source,
        LocalDate obtainedOn,
        @Nullable Purpose purpose,
        @Nullable ProcessingException exception)
        implements CommandBody {

    @Override
    public Set<DataUnit> units() {
        return Set.of(DataUnit.PRIVATE_CONTACT);
    }

    @Override
    public CustomerCommand seal(SealingDesk desk) {
        return new ChangeContactDetails(
                desk.customer(),
                source,
                obtainedOn,
                desk.seal(DataUnit.PRIVATE_CONTACT, ContactForms.normalised(contact), "contact"),
                exception,
                desk.at());
    }
}
