// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import org.jspecify.annotations.Nullable;

/** The vault does not answer: an outage, to be tried again (503); it says nothing about any key. */
public final class VaultUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
