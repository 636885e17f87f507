// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;

/** The key is live, but only the reference to the value is held here; its bytes were purged or not loaded. */
public final class CiphertextMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CiphertextMissing(KeyId key) {
        super("no ciphertext of the value sealed under key " + key);
    }
}
