// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.command.customer.CustomerForgotten;
import fi.lethe.command.customer.ErasureAlreadyOrdered;
import fi.lethe.command.customer.relationship.RelationshipHasEnded;
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
public record Lifecycle(State state, State beforeErasure) {

    /** The states of the customer's life; what each allows is the table in {@code docs/states.md}. */
    public enum State {
        UNKNOWN,
        ACTIVE,
        /** The customer relationship has ended; an order reopens it. */
        ENDED,
        ERASURE_ORDERED,
        PARTLY_FORGOTTEN,
        FORGOTTEN
    }

    static final Lifecycle UNKNOWN = new Lifecycle(State.UNKNOWN, State.UNKNOWN);

    Lifecycle evolve(ProfileEvent event) {
        return switch (event) {
            case CustomerRegistered _ -> new Lifecycle(State.ACTIVE, State.ACTIVE);
            case ContactDetailsChanged _ -> this;
        };
    }

    Lifecycle evolve(RelationshipEvent event) {
        return switch (event) {
            case CustomerRelationshipEnded _ -> new Lifecycle(State.ENDED, State.ENDED);
            case CustomerRelationshipReopened _ -> new Lifecycle(State.ACTIVE, State.ACTIVE);
        };
    }

    Lifecycle evolve(ErasureEvent event, LiveKeys keysAfter) {
        return switch (event) {
            case ErasureOrdered _ -> new Lifecycle(State.ERASURE_ORDERED, state);
            case ErasureCancelled _ -> new Lifecycle(beforeErasure, beforeErasure);
            case KeysDestroyed _ -> {
                var left = keysAfter.isEmpty() ? State.FORGOTTEN : State.PARTLY_FORGOTTEN;
                yield new Lifecycle(left, left);
            }
            case KeyDestructionStarted _, ErasureCompleted _ -> this;
        };
    }

    /** Refuses what would add to a person who is being, or has been, forgotten. */
    public void refuseIfForgottenOrBeingForgotten() {
        refuseIfForgotten();
        refuseIfErasureOrdered();
        if (state == State.PARTLY_FORGOTTEN) {
            throw new CustomerForgotten();
        }
    }

    /** Refuses what an erasure under way leaves no room for. */
    public void refuseIfErasureOrdered() {
        if (state == State.ERASURE_ORDERED) {
            throw new ErasureAlreadyOrdered();
        }
    }

    /** Refuses what nothing is left for. */
    public void refuseIfForgotten() {
        if (state == State.FORGOTTEN) {
            throw new CustomerForgotten();
        }
    }

    /** Refuses what needs a customer relationship that goes on. */
    public void refuseIfEnded() {
        if (state == State.ENDED) {
            throw new RelationshipHasEnded();
        }
    }
}
