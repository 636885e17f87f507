// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.registering;

import fi.lethe.access.problems.FieldError;
import fi.lethe.command.customer.CustomerBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.reading.ContactForms;
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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person enters the register. */
public record RegisterCustomerBody(
        @Nullable CustomerId customer,
        PersonName name,
        @Nullable Organisation organisation,
        @Nullable Contact contact,
        @Nullable RegisterName register,
        Source source,
        LocalDate obtainedOn,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception)
        implements CustomerBody {

    /** An id of any other kind could be derived from the person, and would tell of them when they are forgotten. */
    @Override
    public List<FieldError> faults() {
        return customer == null
                        || customer.value().version() == 4
                        || customer.value().version() == 7
                ? List.of()
                : List.of(new FieldError("/customer", "must be a UUID of version 4 or 7; leave it out to get one"));
    }

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
                        : desk.seal(DataUnit.PRIVATE_CONTACT, ContactForms.normalised(contact), "contact"),
                organisation == null ? null : desk.seal(DataUnit.ORGANISATION, organisation, "organisation"),
                desk.keyOf(DataUnit.REFERENCE));
    }
}
