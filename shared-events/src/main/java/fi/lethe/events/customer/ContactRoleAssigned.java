// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Source;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.Sealed;
import java.time.LocalDate;

/** The person became, or goes on as, contact person of an organisation; it stands in the place of a role before. */
public record ContactRoleAssigned(
        CustomerId customer,
        Source source,
        LocalDate obtainedOn,
        Sealed<Organisation> organisation,
        Sealed<Contact> workContact)
        implements CustomerEvent {}
