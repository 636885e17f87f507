// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** The key is too old to be compared. */
final class KeyExpired extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    KeyExpired() {
        super(
                409,
                "idempotency-key-expired",
                "This Idempotency-Key was used too long ago for its body to be compared; look the customer up instead.");
    }
}
