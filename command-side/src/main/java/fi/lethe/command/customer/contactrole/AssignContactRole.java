// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contactrole;

import fi.lethe.events.ProcessingException;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.Sealed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks that the person stand as contact person of an organisation. */
public record AssignContactRole(
        CustomerId customer,
        Source source,
        LocalDate obtainedOn,
        Sealed<Organisation> organisation,
        Sealed<Contact> workContact,
        @Nullable ProcessingException exception) {}
