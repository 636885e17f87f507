// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contact;

import fi.lethe.command.constraints.ContactForms;
import fi.lethe.command.constraints.HasHappened;
import fi.lethe.command.customer.CustomerBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole contact is replaced. */
public record ChangeContactDetailsBody(
        CustomerId customer,
        @Valid Contact contact,
        Source source,
        @HasHappened LocalDate obtainedOn,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception)
        implements CustomerBody {

    @Override
    public Set<DataUnit> units() {
        return Set.of(DataUnit.PRIVATE_CONTACT);
    }

    ChangeContactDetails seal(SealingDesk<Customer> desk) {
        return new ChangeContactDetails(
                new CustomerId(desk.subject()),
                source,
                obtainedOn,
                desk.seal(DataUnit.PRIVATE_CONTACT, ContactForms.normalised(contact), "contact"),
                exception);
    }
}
