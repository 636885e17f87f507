// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.crypto.Mac;
import java.time.Instant;
import java.util.UUID;

/**
 * A command with the id under which it will stand once.
 *
 * @param mac over the command's name and raw body
 * @param at when it was received
 */
record Claimed(Request request, UUID command, Mac mac, Instant at) {}
