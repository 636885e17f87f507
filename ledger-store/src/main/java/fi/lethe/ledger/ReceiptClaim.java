// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

/**
 * What a command wants remembered so that its repetition gets the first answer.
 *
 * @param mac of the command's raw bytes; not copied
 * @param macGeneration of the key of that MAC
 * @param status to answer
 */
@SuppressWarnings("ArrayRecordComponent") // the hot path copies no bytes
public record ReceiptClaim(byte[] mac, int macGeneration, int status) {}
