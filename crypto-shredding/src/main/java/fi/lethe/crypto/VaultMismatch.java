// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import org.jspecify.annotations.Nullable;

/** Vault, keys directory and ledger do not belong together or not to the same moment; nothing is served until an operator has looked. */
public final class VaultMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultMismatch(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
