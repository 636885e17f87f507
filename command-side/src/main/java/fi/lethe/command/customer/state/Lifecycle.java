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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands.
 *
 * @param state now
 * @param beforeErasure what a cancelled erasure returns to
 * @param endedOn the last day of the customer relationship, once it has ended
 */
public record Lifecycle(
        CustomerState state,
        CustomerState beforeErasure,
        @Nullable LocalDate endedOn) {

    static final Lifecycle UNKNOWN = settled(CustomerState.UNKNOWN, null);

    private static Lifecycle settled(CustomerState state, @Nullable LocalDate endedOn) {
        return new Lifecycle(state, state, endedOn);
    }

    /** Does an order of this day show that the relationship goes on? */
    public boolean isReopenedBy(LocalDate orderedOn) {
        return state == CustomerState.ENDED && (endedOn == null || !orderedOn.isBefore(endedOn));
    }

    Lifecycle evolve(ProfileEvent event) {
        return switch (event) {
            case CustomerRegistered _ -> settled(CustomerState.ACTIVE, null);
            case ContactDetailsChanged _ -> this;
        };
    }

    Lifecycle evolve(RelationshipEvent event) {
        return switch (event) {
            case CustomerRelationshipEnded ended -> settled(CustomerState.ENDED, ended.endedOn());
            case CustomerRelationshipReopened _ -> settled(CustomerState.ACTIVE, null);
        };
    }

    Lifecycle evolve(ErasureEvent event, boolean nothingIsLeft) {
        return switch (event) {
            case ErasureOrdered _ -> new Lifecycle(CustomerState.ERASURE_ORDERED, state, endedOn);
            case ErasureCancelled _ -> settled(beforeErasure, endedOn);
            case KeysDestroyed _ ->
                settled(nothingIsLeft ? CustomerState.FORGOTTEN : CustomerState.PARTLY_FORGOTTEN, endedOn);
            case KeyDestructionStarted _, ErasureCompleted _ -> this;
        };
    }

    /** A disposal changes nothing here, unless it took the last key. */
    Lifecycle whenLeft(boolean nothing) {
        return nothing ? settled(CustomerState.FORGOTTEN, endedOn) : this;
    }
}
