// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import java.util.List;

/**
 * A written payload.
 *
 * @param json canonical; not copied
 * @param blobs the ciphertexts it refers to, as far as they are held
 */
@SuppressWarnings("ArrayRecordComponent") // the hot path copies no bytes
public record Payload(byte[] json, List<SealedBlob> blobs) {}
