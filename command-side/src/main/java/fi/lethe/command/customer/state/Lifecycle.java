// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.customer.ErasureEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.ProfileEvent;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.customer.RelationshipEvent;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;

/**
 * Where a customer stands.
 *
 * @param state now
 * @param beforeErasure what a cancelled erasure returns to
 */
public record Lifecycle(CustomerState state, CustomerState beforeErasure) {

    static final Lifecycle UNKNOWN = new Lifecycle(CustomerState.UNKNOWN, CustomerState.UNKNOWN);

    Lifecycle evolve(ProfileEvent event) {
        return switch (event) {
            case CustomerRegistered _ -> new Lifecycle(CustomerState.ACTIVE, CustomerState.ACTIVE);
            case ContactDetailsChanged _ -> this;
        };
    }

    Lifecycle evolve(RelationshipEvent event) {
        return switch (event) {
            case CustomerRelationshipEnded _ -> new Lifecycle(CustomerState.ENDED, CustomerState.ENDED);
            case CustomerRelationshipReopened _ -> new Lifecycle(CustomerState.ACTIVE, CustomerState.ACTIVE);
        };
    }

    Lifecycle evolve(ErasureEvent event, boolean nothingIsLeft) {
        return switch (event) {
            case ErasureOrdered _ -> new Lifecycle(CustomerState.ERASURE_ORDERED, state);
            case ErasureCancelled _ -> new Lifecycle(beforeErasure, beforeErasure);
            case KeysDestroyed _ -> {
                var left = nothingIsLeft ? CustomerState.FORGOTTEN : CustomerState.PARTLY_FORGOTTEN;
                yield new Lifecycle(left, left);
            }
            case KeyDestructionStarted _, ErasureCompleted _ -> this;
        };
    }

    /** A disposal changes nothing here, unless it took the last key. */
    Lifecycle whenLeft(boolean nothing) {
        return nothing ? new Lifecycle(CustomerState.FORGOTTEN, CustomerState.FORGOTTEN) : this;
    }
}
