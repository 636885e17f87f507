// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.journal;

import org.jspecify.annotations.Nullable;

/** The erasure journal is missing, unreadable, of another ledger, or broken before its last line. */
public final class JournalDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalDamaged(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
