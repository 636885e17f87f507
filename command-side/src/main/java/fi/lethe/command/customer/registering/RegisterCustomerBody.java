// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.registering;

import fi.lethe.command.constraints.ContactForms;
import fi.lethe.command.constraints.DrawnId;
import fi.lethe.command.constraints.HasHappened;
import fi.lethe.command.constraints.MayBeAsGiven;
import fi.lethe.command.customer.CustomerBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.RegisterName;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person enters the register. */
public record RegisterCustomerBody(
        @DrawnId @Nullable CustomerId customer,
        @Valid PersonName name,
        @Valid @Nullable Organisation organisation,
        @Valid @Nullable Contact contact,
        @Nullable RegisterName register,
        Source source,
        @HasHappened LocalDate obtainedOn,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception,
        @Nullable Boolean asGiven)
        implements CustomerBody, MayBeAsGiven {

    @Override
    public Set<DataUnit> units() {
        var units = new HashSet<>(Set.of(DataUnit.IDENTITY, DataUnit.REFERENCE));
        if (contact != null) {
            units.add(DataUnit.PRIVATE_CONTACT);
        }
        if (organisation != null) {
            units.add(DataUnit.ORGANISATION);
        }
        return units;
    }

    RegisterCustomer seal(SealingDesk<Customer> desk) {
        return new RegisterCustomer(
                new CustomerId(desk.subject()),
                source,
                obtainedOn,
                desk.seal(DataUnit.IDENTITY, name, "name"),
                contact == null
                        ? null
                        : desk.seal(DataUnit.PRIVATE_CONTACT, ContactForms.normalised(contact, asGiven), "contact"),
                organisation == null ? null : desk.seal(DataUnit.ORGANISATION, organisation, "organisation"),
                desk.keyOf(DataUnit.REFERENCE));
    }
}
