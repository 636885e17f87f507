// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The ledger did not answer within the deadline.
 *
 * <p>Where it is thrown for an append, the events may or may not stand: look the command up with {@link
 * LedgerStore#receiptUnderHeadLock}.
 */
public final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
