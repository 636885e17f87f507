// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.events.customer.ContactDetailsChanged;
import fi.lethe.events.customer.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEnded;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerRegistered;
import fi.lethe.events.customer.CustomerRelationshipEnded;
import fi.lethe.events.customer.CustomerRelationshipReopened;
import fi.lethe.events.customer.ErasureCancelled;
import fi.lethe.events.customer.ErasureCompleted;
import fi.lethe.events.customer.ErasureOrdered;
import fi.lethe.events.customer.InvoiceSettled;
import fi.lethe.events.customer.KeyDestructionStarted;
import fi.lethe.events.customer.KeysDestroyed;
import fi.lethe.events.customer.OrderRecorded;
import fi.lethe.events.customer.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionExtended;
import fi.lethe.events.customer.RestrictionLifted;
import fi.lethe.events.personal.DataUnit;

/** Whether the person is the contact person of an organisation now. */
public record ContactRole(boolean inOffice) {

    static final ContactRole NONE = new ContactRole(false);

    /** What the role cannot do without: who it is, of which organisation, and how they are reached at work. */
    public static boolean needs(DataUnit unit) {
        return switch (unit.category()) {
            case IDENTITY, ORGANISATION -> true;
            case CONTACT -> unit.concernsWork();
            case ORDERS, BILLING, REFERENCE, ONLINE, CORRESPONDENCE, STAFF -> false;
        };
    }

    ContactRole evolve(CustomerEvent event) {
        return switch (event) {
            case ContactRoleAssigned _ -> new ContactRole(true);
            case ContactRoleEnded _ -> NONE;
            case CustomerRegistered _,
                    ContactDetailsChanged _,
                    OrderRecorded _,
                    InvoiceSettled _,
                    CustomerRelationshipEnded _,
                    CustomerRelationshipReopened _,
                    ProcessingRestricted _,
                    RestrictionExtended _,
                    RestrictionLifted _,
                    ErasureOrdered _,
                    ErasureCancelled _,
                    KeyDestructionStarted _,
                    KeysDestroyed _,
                    ErasureCompleted _ -> this;
        };
    }
}
