// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import java.time.Instant;
import java.util.List;

/** Decides on commands of one type; pure. */
@FunctionalInterface
public interface Decider<S, C, E> {

    /**
     * The events that come of a command, in order; none where there is nothing to do.
     *
     * @param at when the command was received; a decider has no clock of its own
     * @throws StateRefusal where the state does not allow it
     */
    List<? extends E> decide(S state, C command, Instant at);
}
