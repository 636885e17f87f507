// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Source;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.SealedKeys;
import fi.lethe.events.personal.UnitKey;
import java.time.LocalDate;
import java.util.List;

/** Whether the person is the contact person of an organisation. */
public sealed interface ContactRoleEvent extends CustomerEvent {
    /** The person became, or goes on as, contact person of an organisation; it stands in the place of a role before. */
    record ContactRoleAssigned(
            CustomerId customer,
            Source source,
            LocalDate obtainedOn,
            Sealed<Organisation> organisation,
            Sealed<Contact> workContact)
            implements ContactRoleEvent {
        @Override
        public List<UnitKey> keysUsed() {
            return SealedKeys.of(organisation, workContact);
        }
    }

    /** The person is no contact person any more; what only the role held back may be erased. */
    record ContactRoleEnded(CustomerId customer) implements ContactRoleEvent {}
}
