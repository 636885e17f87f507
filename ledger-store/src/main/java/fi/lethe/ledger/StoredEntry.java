// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the ledger.
 *
 * @param position the index of its leaf
 * @param entry the record, exactly the bytes under the leaf hash; absent where they were purged; not copied
 * @param leafHash 32 bytes, never purged; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // the hot path copies no bytes
public record StoredEntry(long position, byte @Nullable [] entry, byte[] leafHash) {}
