// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Source;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who a customer is, and how they are reached. */
public sealed interface ProfileEvent extends CustomerEvent {
    /** A person entered the register; the one reference key was made with it. */
    record CustomerRegistered(
            CustomerId customer,
            Source source,
            LocalDate obtainedOn,
            Sealed<PersonName> name,
            @Nullable Sealed<Contact> contact,
            @Nullable Sealed<Organisation> organisation,
            KeyId reference)
            implements ProfileEvent {}

    /** The whole contact was replaced. */
    record ContactDetailsChanged(CustomerId customer, Source source, LocalDate obtainedOn, Sealed<Contact> contact)
            implements ProfileEvent {}
}
