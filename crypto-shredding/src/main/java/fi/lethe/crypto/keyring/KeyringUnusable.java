// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.keyring;

import org.jspecify.annotations.Nullable;

/** The keyring file or its password is missing, unreadable or open to others; nothing can be served without it. */
public final class KeyringUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyringUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
