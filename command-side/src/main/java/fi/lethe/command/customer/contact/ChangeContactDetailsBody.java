// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contact;

import fi.lethe.access.problems.FieldError;
import fi.lethe.command.constraints.ContactForms;
import fi.lethe.command.constraints.HasHappened;
import fi.lethe.command.constraints.MayBeAsGiven;
import fi.lethe.command.constraints.PhoneOfCountry;
import fi.lethe.command.customer.CustomerBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.Source;
import fi.lethe.events.customer.ContactMember;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members of the contact that are left out stay as they are. */
public record ChangeContactDetailsBody(
        CustomerId customer,
        @Valid ContactPatch contact,
        Source source,
        @HasHappened LocalDate obtainedOn,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception,
        @Nullable Boolean asGiven)
        implements CustomerBody, MayBeAsGiven {

    @Override
    public Set<DataUnit> units() {
        return Set.of(DataUnit.PRIVATE_CONTACT);
    }

    @Override
    public List<FieldError> faults() {
        if (contact.namesNothing()) {
            return List.of(new FieldError("/contact", "names nothing; give a member of it, or null to take one out"));
        }
        return Boolean.TRUE.equals(asGiven) || ContactForms.mayBePhoneOf(contact.over(null))
                ? List.of()
                : List.of(new FieldError("/contact/phone", PhoneOfCountry.FAULT));
    }

    /** What the person tells of themselves may be put beside what is restricted: they consent to that much (GDPR Art. 18(2)). */
    @Override
    public boolean opensRestricted() {
        return exception != null || source.isOwnWord();
    }

    ChangeContactDetails seal(SealingDesk<Customer> desk) {
        @Nullable Long asOf = contact.needsBefore() ? desk.version() : null;
        var before = asOf == null
                ? null
                : desk.current(DataUnit.PRIVATE_CONTACT, Contact.class, "contact")
                        .orElse(null);
        return new ChangeContactDetails(
                new CustomerId(desk.subject()),
                source,
                obtainedOn,
                desk.seal(DataUnit.PRIVATE_CONTACT, now(before), "contact"),
                removed(desk.state(), before),
                exception,
                asOf);
    }

    /** A phone number that stays is what it was, also where it was kept as given. */
    private Contact now(@Nullable Contact before) {
        var now = contact.over(before);
        return contact.phone() == null ? now : ContactForms.normalised(now, asGiven);
    }

    /** What was there is told to nobody while it is withheld. */
    private List<ContactMember> removed(Customer customer, @Nullable Contact before) {
        return customer.withheld() ? contact.toGo() : contact.removed(before);
    }
}
