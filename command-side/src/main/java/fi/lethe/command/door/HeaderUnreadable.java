// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** A header of the request cannot be read. */
final class HeaderUnreadable extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    HeaderUnreadable(String detail) {
        super(400, "header-unreadable", detail);
    }
}
