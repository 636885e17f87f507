// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import java.time.Instant;
import java.util.UUID;

/**
 * A command with the id under which it will stand once.
 *
 * @param correlation what it was sent on account of
 * @param at when it was received
 */
record Claimed(Request request, UUID command, UUID correlation, Marking marking, Instant at) {

    Claimed(Request request, UUID command, Marking marking, Instant at) {
        this(request, command, command, marking, at);
    }
}
