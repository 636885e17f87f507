// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.crypto.Mac;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A command with the id under which it will stand once.
 *
 * @param correlation what it was sent on account of
 * @param mac tells the same command sent again from another one; asked for once the command is sealed
 * @param at when it was received
 */
record Claimed(Request request, UUID command, UUID correlation, Supplier<Mac> mac, Instant at) {

    Claimed(Request request, UUID command, Mac mac, Instant at) {
        this(request, command, command, () -> mac, at);
    }
}
