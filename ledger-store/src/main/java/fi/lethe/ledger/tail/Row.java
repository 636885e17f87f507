// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.tail;

import fi.lethe.ledger.payload.Ciphertexts;

/** An entry with its ciphertexts. */
@SuppressWarnings("ArrayRecordComponent") // the hot path copies no bytes
public record Row(long position, byte[] entry, Ciphertexts ciphertexts) {}
