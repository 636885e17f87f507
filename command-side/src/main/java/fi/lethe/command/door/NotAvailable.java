// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** A part of the house does not answer; nothing was lost, and the same command may be sent again with its key. */
final class NotAvailable extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    NotAvailable(String part) {
        super(
                503,
                "unavailable",
                "The " + part + " does not answer. Send the command again with the same Idempotency-Key.");
    }

    @Override
    public int retryAfterSeconds() {
        return 2;
    }
}
