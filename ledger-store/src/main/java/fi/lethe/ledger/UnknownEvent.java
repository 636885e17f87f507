// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

/**
 * An event of a type or revision that this program does not know: delivered as it stands, never lost.
 *
 * @param json the payload as stored, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // the hot path copies no bytes
public record UnknownEvent(String type, int revision, byte[] json) {}
