// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** The key belongs to another body. */
final class KeyReused extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    KeyReused() {
        super(422, "idempotency-key-reused", "This Idempotency-Key was used for another command; choose a new one.");
    }
}
