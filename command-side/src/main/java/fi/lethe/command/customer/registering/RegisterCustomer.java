// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.registering;

import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks that a person enter the register. */
public record RegisterCustomer(
        CustomerId customer,
        Source source,
        LocalDate obtainedOn,
        Sealed<PersonName> name,
        @Nullable Sealed<Contact> contact,
        @Nullable Sealed<Organisation> organisation,
        KeyId reference) {}
