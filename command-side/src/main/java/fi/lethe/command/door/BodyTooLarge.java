// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** The body is larger than any command can be. */
final class BodyTooLarge extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super(413, "content-too-large", "A command's body is at most 4 MiB.");
    }
}
