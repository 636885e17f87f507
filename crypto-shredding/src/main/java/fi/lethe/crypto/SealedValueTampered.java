// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;

/** A sealed value is not what was sealed, or not where it was sealed: hash, commitment or tag do not fit. An alarm. */
public final class SealedValueTampered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealedValueTampered(KeyId key, String what) {
        super("a value sealed under key " + key + " has been tampered with: " + what);
    }
}
