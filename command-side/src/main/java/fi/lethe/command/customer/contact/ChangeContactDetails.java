// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contact;

import fi.lethe.events.ProcessingException;
import fi.lethe.events.Source;
import fi.lethe.events.customer.ContactMember;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Sealed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks that the contact be replaced.
 *
 * @param removed what was taken out by name
 * @param asOf the stream's version that the parts hold for which stay; null where none do
 */
public record ChangeContactDetails(
        CustomerId customer,
        Source source,
        LocalDate obtainedOn,
        Sealed<Contact> contact,
        List<ContactMember> removed,
        @Nullable ProcessingException exception,
        @Nullable Long asOf) {
    public ChangeContactDetails {
        removed = List.copyOf(removed);
    }
}
