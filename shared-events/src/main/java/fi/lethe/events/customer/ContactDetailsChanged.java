// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Source;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Sealed;
import java.time.LocalDate;

/** The whole contact was replaced. */
public record ContactDetailsChanged(CustomerId customer, Source source, LocalDate obtainedOn, Sealed<Contact> contact)
        implements CustomerEvent {}
