// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import java.util.UUID;

/**
 * The ciphertext of one sealed value of a payload.
 *
 * @param ordinal of the value in the payload, from 0 in order of appearance
 * @param bytes not copied
 */
@SuppressWarnings("ArrayRecordComponent") // the hot path copies no bytes
public record SealedBlob(int ordinal, UUID key, byte[] bytes) {}
