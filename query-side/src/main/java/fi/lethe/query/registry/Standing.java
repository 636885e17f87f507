// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

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
record Standing(State state, State before) {
    static final Standing ACTIVE = new Standing(State.ACTIVE, State.ACTIVE);

    Standing evolve(RelationshipEvent event) {
        return switch (event) {
            case CustomerRelationshipEnded _ -> new Standing(State.ENDED, State.ENDED);
            case CustomerRelationshipReopened _ -> ACTIVE;
        };
    }

    Standing evolve(ErasureEvent event, LiveKeys keysAfter) {
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
