// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.events.customer.ErasureEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.ErasureGround;
import fi.lethe.events.personal.UnitKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an erasure has come.
 *
 * @param ground of the last order, under which the rest follows when a hold ends
 * @param keysDieAt when the pause ends; absent where nothing is ordered
 * @param ordered the keys withheld by the order
 * @param dying the keys whose destruction has begun
 * @param unacknowledged keys were destroyed and the holders of derived data have not all acknowledged it
 */
public record Erasure(
        @Nullable ErasureGround ground,
        @Nullable Instant keysDieAt,
        List<UnitKey> ordered,
        List<UnitKey> dying,
        boolean unacknowledged) {

    static final Erasure NONE = new Erasure(null, null, List.of(), List.of(), false);

    public Erasure {
        ordered = List.copyOf(ordered);
        dying = List.copyOf(dying);
    }

    /** Has it passed the point of no return? */
    public boolean destructionStarted() {
        return !dying.isEmpty();
    }

    Erasure evolve(ErasureEvent event) {
        return switch (event) {
            case ErasureOrdered order ->
                new Erasure(order.ground(), order.keysDieAt(), order.shred(), List.of(), unacknowledged);
            case ErasureCancelled _ -> new Erasure(ground, null, List.of(), List.of(), unacknowledged);
            case KeyDestructionStarted started ->
                new Erasure(ground, keysDieAt, ordered, started.keys(), unacknowledged);
            case KeysDestroyed _ -> new Erasure(ground, null, List.of(), List.of(), true);
            case ErasureCompleted _ -> new Erasure(ground, keysDieAt, ordered, dying, false);
        };
    }
}
