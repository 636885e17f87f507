// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** The path names no command. */
final class CommandUnknown extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    CommandUnknown() {
        super(404, "command-unknown", "There is no command of this name; /api/docs lists them.");
    }
}
