// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.standing;

import fi.lethe.events.customer.ErasureEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.RelationshipEvent;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;

/**
 * Where a customer stands, and what a cancelled erasure returns to.
 *
 * @param before the state before the last order of erasure
 */
public record Standing(State state, State before) {
    /** Of a new customer. */
    public static final Standing ACTIVE = new Standing(State.ACTIVE, State.ACTIVE);

    /** After an event of the relationship. */
    public Standing evolve(RelationshipEvent event) {
        return switch (event) {
            case CustomerRelationshipEnded _ -> new Standing(State.ENDED, State.ENDED);
            case CustomerRelationshipReopened _ -> ACTIVE;
        };
    }

    /** With these keys, where a destruction may have taken the last. */
    public Standing left(LiveKeyIds keysAfter) {
        return keysAfter.isEmpty() ? new Standing(State.FORGOTTEN, State.FORGOTTEN) : this;
    }

    /** After an event of an erasure, with the keys that it leaves. */
    public Standing evolve(ErasureEvent event, LiveKeyIds keysAfter) {
        return switch (event) {
            case ErasureOrdered _ -> new Standing(State.ERASURE_ORDERED, state);
            case ErasureCancelled _ -> new Standing(before, before);
            case KeysDestroyed _ -> {
                var left = keysAfter.isEmpty() ? State.FORGOTTEN : State.PARTLY_FORGOTTEN;
                yield new Standing(left, left);
            }
            case KeyDestructionStarted _, ErasureCompleted _ -> this;
        };
    }
}
