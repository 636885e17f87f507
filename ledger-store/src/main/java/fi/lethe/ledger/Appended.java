// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.time.Instant;

/**
 * Where a command's events stand.
 *
 * @param position of the first
 * @param events how many
 * @param version number of events in the stream after them
 * @param at their recorded time, in microseconds
 */
public record Appended(long position, int events, long version, Instant at) {}
