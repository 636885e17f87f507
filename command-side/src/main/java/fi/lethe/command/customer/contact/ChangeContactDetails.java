// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contact;

import fi.lethe.events.ProcessingException;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Sealed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks that the whole contact be replaced. */
public record ChangeContactDetails(
        CustomerId customer,
        Source source,
        LocalDate obtainedOn,
        Sealed<Contact> contact,
        @Nullable ProcessingException exception) {}
