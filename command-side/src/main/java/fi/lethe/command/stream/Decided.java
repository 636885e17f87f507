// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import java.util.List;

/**
 * What a command led to.
 *
 * @param state after the events
 * @param version number of events in the stream after them
 */
public record Decided<S, E>(List<E> events, S state, long version) {
    public Decided {
        events = List.copyOf(events);
    }
}
