// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** The key belongs to another actor. */
final class KeyTaken extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    KeyTaken() {
        super(409, "idempotency-key-taken", "This Idempotency-Key cannot be used; choose a new one.");
    }
}
