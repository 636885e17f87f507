// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * The first answer to a command, stored with its events.
 *
 * @param mac of the command's raw bytes, under the receipt key of this generation; not copied
 * @param status what was answered
 * @param position of the first event
 * @param events how many
 * @param version number of events in the stream after them
 * @param at recorded time of the events
 */
@SuppressWarnings("ArrayRecordComponent") // the hot path copies no bytes
public record Receipt(
        UUID command,
        String actor,
        byte[] mac,
        int macGeneration,
        int status,
        long position,
        int events,
        long version,
        Instant at) {}
