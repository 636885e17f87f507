// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;

/** Nothing can be sealed under this key, and no token made: it is withheld or shredded. */
public final class KeyNotUsable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyNotUsable(KeyId key, KeyState state) {
        super("key " + key + " cannot be used: " + state);
    }
}
