// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

/** What is remembered of a command beside where its events stand. */
@SuppressWarnings("ArrayRecordComponent") // the hot path copies no bytes
public record ReceiptLine(String actor, byte[] mac, int macGeneration, int status) {}
