// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionExtended;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
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
