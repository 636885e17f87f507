// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** The command lost too many races. */
final class ConcurrentChange extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    ConcurrentChange() {
        super(
                409,
                "concurrent-change",
                "The customer is being changed by others at this moment; send the command again.");
    }
}
