// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.query.projection.Stopped;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** How far the replay of one projection has come, stored in the transactions that store its rows. */
final class PartProgress {
    private final PartTable table;
    private final UUID replay;
    private final String projection;
    private final BooleanSupplier stopped;

    PartProgress(PartTable table, UUID replay, String projection, BooleanSupplier stopped) {
        this.table = table;
        this.replay = replay;
        this.projection = projection;
        this.stopped = stopped;
    }

    Part part() {
        return table.find(replay, projection).orElseThrow(Stopped::new);
    }

    /** From the beginning. */
    void begin(long goal) {
        table.begin(replay, projection, goal);
    }

    /** From one position to another; stops where somebody else has moved it, or where this process ends. */
    void reached(long before, long position, long goal) {
        if (stopped.getAsBoolean()
                || !table.move(
                        replay, new Part(projection, PartState.BUILDING, position, goal, null, null, null), before)) {
            throw new Stopped();
        }
    }

    void compared(Compared compared) {
        table.compared(replay, projection, compared);
    }

    void setAside(long streams) {
        table.setAside(replay, projection, streams);
    }

    void done() {
        table.done(replay, projection);
    }
}
