// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;

/**
 * The vault does not have a key that no line of the erasure journal has destroyed, whatever tombstone it has: an alarm. It is never minted
 * anew, and what it sealed is not called erased.
 */
public final class KeyLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyLost(KeyId key) {
        super("key " + key + " is lost: the vault does not have it, and nobody has destroyed it");
    }
}
