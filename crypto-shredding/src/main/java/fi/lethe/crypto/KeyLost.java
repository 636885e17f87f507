// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;

/** A key has neither row nor tombstone: an alarm. It is never minted anew, and what it sealed is not called erased. */
public final class KeyLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyLost(KeyId key) {
        super("key " + key + " is lost: the vault has neither the key nor a tombstone");
    }
}
