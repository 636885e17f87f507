// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.util.Map;

/**
 * Keys as they stood at a moment; absent are those that the vault does not know.
 *
 * @param asOf in ticks: nothing that was answered before it is missed
 */
record KnownKeys(Map<KeyId, StoredKey> keys, long asOf) {
    KnownKeys {
        keys = Map.copyOf(keys);
    }
}
