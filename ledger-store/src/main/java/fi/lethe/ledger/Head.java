// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.time.Instant;

/**
 * How far the ledger has come.
 *
 * @param size number of entries; the last one's position is size - 1
 * @param root the tree's root (RFC 6962), 32 bytes, not copied
 * @param lastAt recorded time of the last entry, in microseconds; 1970 where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // the hot path copies no bytes
public record Head(long size, byte[] root, Instant lastAt) {}
