// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

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

/**
 * Where a customer stands, and what a cancelled erasure returns to.
 *
 * @param before the state before the last order of erasure
 */
record Standing(State state, State before) {
    static final Standing ACTIVE = new Standing(State.ACTIVE, State.ACTIVE);

    Standing evolve(CustomerEvent event, LiveKeys keysAfter) {
        return switch (event) {
            case CustomerRegistered _ -> ACTIVE;
            case ErasureOrdered _ -> new Standing(State.ERASURE_ORDERED, state);
            case ErasureCancelled _ -> new Standing(before, before);
            case KeysDestroyed _ -> {
                var left = keysAfter.isEmpty() ? State.FORGOTTEN : State.PARTLY_FORGOTTEN;
                yield new Standing(left, left);
            }
            case CustomerRelationshipEnded _ -> new Standing(State.ENDED, State.ENDED);
            case CustomerRelationshipReopened _ -> ACTIVE;
            case ContactDetailsChanged _,
                    ContactRoleAssigned _,
                    ContactRoleEnded _,
                    ProcessingRestricted _,
                    RestrictionExtended _,
                    RestrictionLifted _,
                    OrderRecorded _,
                    InvoiceSettled _,
                    KeyDestructionStarted _,
                    ErasureCompleted _ -> this;
        };
    }
}
